using System.Diagnostics;
using System.IO;
using System.Text.Json;

namespace PartnerRelationships.HelpBuilder.Commands;

/// <summary>Asks PowerShell what the staged module's commands are: nothing else knows better how their parameters are bound.</summary>
internal static class CommandReader
{
    public static CommandInfo[] Run(Checkout checkout)
    {
        var file = Path.GetTempFileName();
        try
        {
            var script = Path.Combine(checkout.Root, "tools", "HelpBuilder", "Commands", "Read.ps1");
            var start = new ProcessStartInfo("dotnet", ["pwsh", "-NoProfile", "-NonInteractive", "-File", script, file]) { WorkingDirectory = checkout.Root };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0 ? Read(file) : throw new PageException(script, 1, "PowerShell could not read the commands. Run 'dotnet tool restore' and build src/PartnerRelationships.Cmdlets first.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static CommandInfo[] Read(string file) => JsonSerializer.Deserialize<CommandInfo[]>(File.ReadAllText(file))!;
}
