using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Runs the processes that are measured.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a script in PowerShell to its end; returns what it printed and how many milliseconds the whole process took.</summary>
    public static Task<(string Output, double Milliseconds)> FileAsync(string script, params string[] arguments) => FileAsync(nursery: null, script, arguments);

    /// <summary>The same with a nursery of so many bytes: the runtime would make it as large as the processor's cache, and collect nothing before it is full. Null leaves it alone.</summary>
    public static Task<(string Output, double Milliseconds)> FileAsync(int? nursery, string script, params string[] arguments)
    {
        var command = Pwsh.Command(["-NonInteractive", "-File", script, .. arguments]);
        if (nursery is { } bytes)
        {
            command.Environment["DOTNET_GCgen0size"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        }

        return RunAsync(command);
    }

    /// <summary>The same with a text.</summary>
    /// <param name="script">The text.</param>
    /// <param name="cache">Where PowerShell keeps what it learned of its last start; null for where it does so for this user.</param>
    public static Task<(string Output, double Milliseconds)> TextAsync(string script, string? cache = null)
    {
        var command = Pwsh.Command("-NonInteractive", "-Command", script);
        if (cache is not null)
        {
            command.Environment["XDG_CACHE_HOME"] = cache;
        }

        return RunAsync(command);
    }

    /// <summary>Runs a hidden verb of the bench to its end.</summary>
    public static Task<(string Output, double Milliseconds)> BenchAsync(params string[] arguments) => RunAsync(Command([typeof(ChildProcess).Assembly.Location, .. arguments]));

    /// <summary>Starts a hidden verb that goes on.</summary>
    public static Process StartBench(params string[] arguments) => Start(Command([typeof(ChildProcess).Assembly.Location, .. arguments]));

    /// <summary>Starts the emulator.</summary>
    public static Process StartEmulator(params string[] arguments) => Start(Command([Places.Emulator, .. arguments]));

    /// <summary>The number behind NAME= in what a process printed.</summary>
    public static double Value(string output, string name) => double.Parse(
        output.Split('\n').Select(line => line.Trim()).Last(line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..], CultureInfo.InvariantCulture);

    private static async Task<(string Output, double Milliseconds)> RunAsync(ProcessStartInfo command)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(command);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? (output, elapsed) : throw new InvalidOperationException($"{string.Join(' ', command.ArgumentList)} ended with {process.ExitCode}: {output}");
    }

    private static ProcessStartInfo Command(string[] arguments) => new("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };

    // What it complains of is for whoever measures.
    private static Process Start(ProcessStartInfo command)
    {
        command.RedirectStandardError = false;
        return Process.Start(command)!;
    }
}
