using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace PartnerRelationships.Module.Tests.Hosting;

/// <summary>Runs <c>tools/Shell</c> as a user does: a process with arguments, input, two outputs and an exit code.</summary>
internal static class ShellProcess
{
    public static async Task<Ended> RunAsync(IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Checkout.Shell, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await WriteAsync(process.StandardInput, input);
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await errors);
    }

    // A process that asks nothing may have ended before its input was written.
    private static async Task WriteAsync(StreamWriter target, string input)
    {
        try
        {
            await target.WriteAsync(input);
            target.Close();
        }
        catch (IOException)
        {
            return;
        }
    }

    /// <summary>What a process left behind.</summary>
    internal sealed record Ended(int ExitCode, string Output, string Errors)
    {
        public string[] Lines => Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
