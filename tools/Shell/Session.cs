using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using Microsoft.PowerShell;
using PartnerRelationships.Shell.Hosting;

namespace PartnerRelationships.Shell;

/// <summary>One runspace, and what is run in it. Ctrl+C stops what runs.</summary>
internal sealed class Session : IDisposable
{
    private readonly Lock gate = new();
    private readonly ShellHost host;
    private readonly Runspace runspace;
    private PowerShell? running;

    public Session(ShellHost host)
    {
        this.host = host;
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        Console.CancelKeyPress += OnCancelKey;
    }

    public ShellHost Host => host;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        runspace.Dispose();
    }

    public int Show(string text)
    {
        host.UI.WriteLine(text);
        return ExitCodes.Success;
    }

    /// <summary>Runs a script file; its arguments bind to its parameters, as at a prompt.</summary>
    public int RunFile(string path, IEnumerable<string> arguments)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            host.UI.WriteErrorLine($"There is no script {full}.");
            return ExitCodes.Usage;
        }

        // The engine keeps a file's `exit 3` to itself, as a failed statement with that code.
        var call = string.Join(' ', arguments.Select(ScriptArgument.Quote).Prepend($"& {ScriptArgument.Literal(full)}"));
        return RunCommand(call + "; if (-not $?) { exit ($LASTEXITCODE ?? 1) }");
    }

    public int RunCommand(string text)
    {
        using var shell = Create(text);
        return Run(shell);
    }

    /// <summary>Runs a question of the shell's own, such as what the prompt is.</summary>
    public string Evaluate(string text)
    {
        using var shell = PowerShell.Create(runspace);
        return string.Concat(shell.AddScript(text).Invoke().Select(item => item?.ToString()));
    }

    private int Run(PowerShell shell)
    {
        lock (gate)
        {
            running = shell;
        }

        try
        {
            shell.Invoke();
            var stopped = shell.InvocationStateInfo.State == PSInvocationState.Stopped;
            return host.ExitCode ?? (stopped ? ExitCodes.Interrupted : ExitCodes.Success);
        }
        catch (PipelineStoppedException)
        {
            return host.ExitCode ?? ExitCodes.Interrupted;
        }
        catch (RuntimeException error)
        {
            Report(error.ErrorRecord);
            return host.ExitCode ?? ExitCodes.Failure;
        }
        finally
        {
            lock (gate)
            {
                running = null;
            }

            host.Progress.Clear();
        }
    }

    // What goes through the error stream is rendered as the session's $ErrorView says, and shown as an error.
    private void Report(ErrorRecord error)
    {
        using var shell = Create("[CmdletBinding()] param($Record) $PSCmdlet.WriteError($Record)", error);
        shell.Invoke();
    }

    private PowerShell Create(string text, params object[] arguments)
    {
        var command = new Command(text, isScript: true, useLocalScope: arguments.Length > 0);
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(null, argument);
        }

        var shell = PowerShell.Create(runspace);
        shell.Commands.AddCommand(command).AddCommand("Out-Default");
        return shell;
    }

    // A second Ctrl+C, while the first one's stop has not come through, ends the process.
    private void OnCancelKey(object? sender, ConsoleCancelEventArgs key)
    {
        lock (gate)
        {
            key.Cancel = running is { InvocationStateInfo.State: PSInvocationState.Running } || (running is null && host.IsInteractive);
            host.Input.Interrupt();
            running?.BeginStop(null, null);
        }
    }
}
