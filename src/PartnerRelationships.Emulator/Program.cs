using System;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Hosting;

namespace PartnerRelationships.Emulator;

#pragma warning disable RS0030 // A host: this is where it talks to the console.
internal static class Program
{
    private const int Success = 0, BadSwitches = 2;

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["--help" or "-h" or "-?"])
        {
            Console.WriteLine(Usage.Text);
            return Success;
        }

        try
        {
            await EmulatorHost.RunAsync(CommandLine.Read(arguments), Console.Out).ConfigureAwait(false);
            return Success;
        }
        catch (Exception error) when (error is UsageException or PartnerRelationshipsException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return BadSwitches;
        }
    }
}
