using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace PartnerRelationships.Testing;

/// <summary>PowerShell as a process. Its engine is started itself and not the tool's launcher, so that to kill the process is to kill the engine.</summary>
public static class Pwsh
{
    /// <summary>What keeps it from asking anybody in the network.</summary>
    internal static readonly Dictionary<string, string> Alone = new() { ["POWERSHELL_TELEMETRY_OPTOUT"] = "1", ["POWERSHELL_UPDATECHECK"] = "Off" };

    /// <summary>The engine's program, which <c>dotnet</c> starts.</summary>
    public static string Engine { get; } = FindEngine();

    /// <summary>What to start, with all its streams redirected.</summary>
    /// <param name="arguments">What it is given, such as <c>-File</c> and a script.</param>
    public static ProcessStartInfo Command(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Engine, "-NoLogo", "-NoProfile", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (name, value) in Alone)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Runs a script file to its end.</summary>
    /// <param name="script">Its path.</param>
    /// <param name="arguments">What it is given.</param>
    public static Task<Ended> FileAsync(string script, params IEnumerable<string> arguments) => RunAsync(["-File", script, .. arguments], environment: null);

    /// <summary>Runs a text to its end.</summary>
    /// <param name="script">What to run.</param>
    /// <param name="environment">Variables of its environment beside those of this process; null for none.</param>
    public static Task<Ended> TextAsync(string script, IReadOnlyDictionary<string, string>? environment = null) => RunAsync(["-Command", script], environment);

    /// <summary>Runs it to its end, with nobody to ask.</summary>
    /// <param name="arguments">What it is given, such as <c>-File</c> and a script.</param>
    /// <param name="environment">Variables of its environment beside those of this process; null for none.</param>
    public static Task<Ended> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var command = Command(["-NonInteractive", .. arguments]);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            command.Environment[name] = value;
        }

        return RunAsync(command);
    }

    private static async Task<Ended> RunAsync(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, output, await errors);
    }

    private static string FindEngine()
    {
        var path = typeof(Pwsh).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PowerShell").Value!;
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is missing. Build the solution again.");
    }

    /// <summary>What a process left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote.</param>
    /// <param name="Errors">What it complained of.</param>
    public sealed record Ended(int ExitCode, string Output, string Errors)
    {
        /// <summary>What it wrote, line by line.</summary>
        public string[] Lines => Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
