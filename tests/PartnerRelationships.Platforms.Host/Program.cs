using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace PartnerRelationships.Platforms;

/// <summary>What PartnerRelationships.Loader does, for a process without PowerShell. Usage: BIN FRAMEWORK FOLDER: the module's bin, the folder of libraries
/// in it, and an empty folder to work in.</summary>
internal static class Program
{
    public static Task Main(string[] args)
    {
        var (bin, framework, folder) = (args[0], args[1], args[2]);
        var shared = Assembly.LoadFrom(Path.Combine(bin, framework, "PartnerRelationships.Shared.dll"));
        shared.GetType("PartnerRelationships.Loading.ModuleLoader", throwOnError: true)!.GetMethod("Initialize")!.Invoke(null, [bin]);
        Assembly.LoadFrom(Path.Combine(bin, "PartnerRelationships.Cmdlets.dll"));
        return TravelAsync(folder);
    }

    // A method of its own: its libraries are looked for when it is compiled, and the loader must be there by then.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task TravelAsync(string folder) => Journey.RunAsync(folder, Console.Out);
}
