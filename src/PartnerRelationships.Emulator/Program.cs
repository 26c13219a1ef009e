using System;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Hosting;
using PartnerRelationships.Emulator.Options;
using PartnerRelationships.Sandbox.Http;

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
            await ServeAsync(CommandLine.Read(arguments)).ConfigureAwait(false);
            return Success;
        }
        catch (UsageException error)
        {
            return Refuse(error.Message);
        }
        catch (PartnerRelationshipsException error)
        {
            return Refuse($"{error.Message} {error.RecommendedAction}");
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message.TrimEnd());
        return BadSwitches;
    }

    private static async Task ServeAsync(EmulatorOptions options)
    {
        var host = await EmulatorHost.StartAsync(options, TimeProvider.System).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            foreach (var line in Listening.Describe(host.Urls, options.Addresses)) Console.WriteLine(line);
            await host.WaitForShutdownAsync().ConfigureAwait(false);
        }
    }
}
