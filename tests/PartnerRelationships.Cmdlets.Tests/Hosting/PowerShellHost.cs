using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>A runspace of the real engine with the cmdlets in it; what a test runs and sees.</summary>
internal sealed class PowerShellHost : IDisposable
{
    private readonly Runspace runspace;

    public PowerShellHost()
        : this([])
    {
    }

    /// <param name="scripted">Commands of the tests that take the place of those of the same name.</param>
    public PowerShellHost(params Type[] scripted)
        : this(host: null, scripted)
    {
    }

    /// <param name="host">Where questions go; null for nowhere.</param>
    /// <param name="scripted">Commands of the tests that take the place of those of the same name.</param>
    public PowerShellHost(PSHost? host, params Type[] scripted)
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(GetPartnerCustomerCommand).Assembly.GetExportedTypes().Where(command => !scripted.Any(command.IsAssignableFrom)).Concat(scripted))
        {
            if (Attribute.GetCustomAttribute(type, typeof(CmdletAttribute)) is CmdletAttribute cmdlet)
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
            }
        }

        runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
    }

    /// <summary>Runs a script; errors that are not terminating are in the result.</summary>
    public Outcome Run(string script, params (string Name, object? Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            runspace.SessionStateProxy.SetVariable(name, value);
        }

        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        ErrorRecord? fatal = null;
        IReadOnlyList<PSObject> output = [];
        try
        {
            output = [.. shell.Invoke()];
        }
        catch (RuntimeException error)
        {
            fatal = error.ErrorRecord;
        }

        var streams = shell.Streams;
        return new Outcome(output, [.. streams.Error], fatal, [.. streams.Warning.Select(warning => warning.Message)])
        {
            Information = [.. streams.Information.Select(record => record.MessageData.ToString()!)],
            Everything = string.Join('\n', streams.Verbose.Concat<object>(streams.Debug).Concat(streams.Information).Concat(streams.Warning).Concat(output)
                .Concat(streams.Error.Append(fatal).OfType<ErrorRecord>().SelectMany(record => new object?[] { record, record.ErrorDetails, record.ErrorDetails?.RecommendedAction, record.Exception }))),
        };
    }

    /// <summary>The results of a script that must not fail.</summary>
    public T[] Get<T>(string script, params (string Name, object? Value)[] variables)
    {
        var outcome = Run(script, variables);
        Assert.Null(outcome.Fatal?.ToString());
        Assert.Empty(outcome.Errors.Select(error => error.ToString()));
        return [.. outcome.Output.Select(item => (T)item.BaseObject)];
    }

    /// <summary>A PowerShell that runs in this runspace, for tests that stop it.</summary>
    public PowerShell Create() => PowerShell.Create(runspace);

    public void Dispose() => runspace.Dispose();
}
