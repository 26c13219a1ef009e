using System;
using System.IO;
using System.Runtime.InteropServices;

namespace PartnerRelationships.Loading;

/// <summary>Where the native libraries of this process lie: its architecture counts, not the machine's.</summary>
internal static class NativeLibraries
{
    private static string RuntimeIdentifier => Platform + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string Platform =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx"
        : UsesMusl ? "linux-musl"
        : "linux";

#if NET
    // The runtime's own build names the C library; Alpine's package is named after the distribution.
    private static bool UsesMusl =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
        || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
#else
    private static bool UsesMusl => false;
#endif

    /// <summary>The file of a library, there or not.</summary>
    public static string PathOf(string binFolder, string name) =>
        Path.Combine(binFolder, "native", RuntimeIdentifier, FileName(name));

    private static string FileName(string name) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? name + ".dll"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? $"lib{name}.dylib"
        : $"lib{name}.so";
}
