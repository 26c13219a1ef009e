using System;
using System.Management.Automation;
using System.Runtime.InteropServices;

namespace PartnerRelationships.Loader;

/// <summary>What the module needs of the PowerShell that imports it.</summary>
internal static class Requirements
{
    // PowerShell 7.4 came with this one.
    private const int OldestRuntime = 8;

    /// <summary>Refuses a session that may not load libraries.</summary>
    /// <exception cref="InvalidOperationException">Its language is constrained.</exception>
    public static void CheckLanguage(PSLanguageMode mode)
    {
        if (mode != PSLanguageMode.FullLanguage)
        {
            throw new InvalidOperationException($"PartnerRelationships cannot be imported in the language mode {mode}: it loads libraries. Have your application control trust the module's files, or import it in a session that is not constrained.");
        }
    }

    /// <summary>The folder of the libraries for this runtime.</summary>
    /// <param name="runtime">The runtime's version; what .NET Framework says of itself does not matter.</param>
    /// <param name="powerShell">The version of PowerShell, for the message.</param>
    /// <exception cref="InvalidOperationException">It is too old.</exception>
    public static string LibrariesFor(Version runtime, Version powerShell) =>
        IsWindowsPowerShell ? "netstandard2.0"
        : runtime.Major >= OldestRuntime ? "net8.0"
        : throw new InvalidOperationException($"PartnerRelationships needs PowerShell 7.4 or newer, or Windows PowerShell 5.1. This is PowerShell {powerShell}.");

    private static bool IsWindowsPowerShell => RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);
}
