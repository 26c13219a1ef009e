using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace PartnerRelationships.Signatures.Tests.Authorities;

/// <summary>OpenSSL's program: it knows nothing of this module.</summary>
internal static class OpenSsl
{
    /// <summary>Skips the test where there is none.</summary>
    public static void Require() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl"))),
        "OpenSSL's program is not installed (Debian: openssl), so no signature was stamped, or verified by others.");

    public static (int Code, string Told) Run(params IEnumerable<string> arguments) => Start("openssl", arguments);

    /// <summary>Runs a line as a document shows it.</summary>
    public static (int Code, string Told) Shell(string folder, string line) => Start("sh", ["-c", line], folder);

    private static (int Code, string Told) Start(string program, IEnumerable<string> arguments, string? folder = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" })!;
        var errors = process.StandardError.ReadToEndAsync();
        var told = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, told);
    }
}
