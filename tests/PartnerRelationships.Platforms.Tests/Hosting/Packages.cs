using System.IO;
using System.Linq;
using System.Reflection;

namespace PartnerRelationships.Platforms.Tests.Hosting;

/// <summary>The downloaded packages, of the versions that the project names.</summary>
internal static class Packages
{
    /// <summary>The runtime of a major version of .NET, as it is for Linux.</summary>
    public static string Runtime(int major) => Of("microsoft.netcore.app.runtime.linux-x64", Version(major), "runtimes", "linux-x64");

    /// <summary>Its whole version.</summary>
    public static string Version(int major) => Metadata($"Runtime{major}");

    /// <summary>The reference assemblies of .NET Framework 4.7.2.</summary>
    public static string NetFramework => Of("microsoft.netframework.referenceassemblies.net472", Metadata("NetFramework"), "build", ".NETFramework", "v4.7.2");

    /// <summary>What Windows PowerShell 5.1 and PowerShell 7 have in common.</summary>
    public static string PowerShellStandard => Of("powershellstandard.library", Metadata("PowerShellStandard"), "lib", "netstandard2.0");

    private static string Of(string package, string version, params string[] within) => Path.Combine([Metadata("Packages"), package, version, .. within]);

    private static string Metadata(string key) =>
        typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
