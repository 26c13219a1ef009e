using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>A runspace of the real engine with the cmdlets in it; what a test runs and sees.</summary>
internal sealed class PowerShellHost : IDisposable
{
    private readonly Runspace runspace;

    public PowerShellHost()
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(GetPartnerCustomerCommand).Assembly.GetExportedTypes())
        {
            if (Attribute.GetCustomAttribute(type, typeof(CmdletAttribute)) is CmdletAttribute cmdlet)
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
            }
        }

        runspace = RunspaceFactory.CreateRunspace(state);
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

        return new Outcome(output, [.. shell.Streams.Error], fatal, [.. shell.Streams.Warning.Select(warning => warning.Message)]);
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
