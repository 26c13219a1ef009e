using System.Collections.Generic;
using System.Diagnostics;

namespace PartnerRelationships.Signatures.Tests.Authorities;

/// <summary>OpenSSL's program: it knows nothing of this module.</summary>
internal static class OpenSsl
{
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
