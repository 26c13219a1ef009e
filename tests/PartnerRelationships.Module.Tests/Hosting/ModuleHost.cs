using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PartnerRelationships.Module.Tests.Hosting;

/// <summary>A fresh runspace of the real engine, as empty as a session of a user who has imported nothing yet.</summary>
internal sealed class ModuleHost : IDisposable
{
    private readonly Runspace runspace;

    public ModuleHost()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
    }

    public static ModuleHost WithModule()
    {
        var host = new ModuleHost();
        host.Run($"Import-Module '{Checkout.Module}'");
        return host;
    }

    /// <summary>Runs a script that must not fail, and returns what it wrote.</summary>
    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create(runspace);
        var output = shell.AddScript(script).Invoke();
        Assert.Empty(shell.Streams.Error.Select(error => error.ToString()));
        return output;
    }

    public string[] Texts(string script) => [.. Run(script).Select(item => item.ToString())];

    public void Dispose() => runspace.Dispose();
}
