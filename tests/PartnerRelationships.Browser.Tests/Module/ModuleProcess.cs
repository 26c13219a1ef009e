using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Browser.Tests.Module;

/// <summary>The staged module in an engine of its own, connected to an emulator.</summary>
internal static class ModuleProcess
{
    /// <summary>What a line of PowerShell writes; it finds the ledger of the lines before it.</summary>
    public static async Task<string[]> RunAsync(Uri address, string ledger, string script, params string[] arguments)
    {
        var file = Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Browser.Tests", "Module", script);
        var ended = await Pwsh.FileAsync(file, [Checkout.Module, address.ToString(), ledger, .. arguments]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return ended.Lines;
    }
}
