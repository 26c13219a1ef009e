using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Runs the processes that are measured.</summary>
internal static class ChildProcess
{
    /// <summary>Runs the shell to its end; returns what it printed and how many milliseconds the whole process took.</summary>
    public static Task<(string Output, double Milliseconds)> ShellAsync(params string[] arguments) => RunAsync([Places.Shell, .. arguments]);

    /// <summary>Runs a hidden verb of the bench to its end.</summary>
    public static Task<(string Output, double Milliseconds)> BenchAsync(params string[] arguments) => RunAsync([typeof(ChildProcess).Assembly.Location, .. arguments]);

    /// <summary>Starts a hidden verb that goes on.</summary>
    public static Process StartBench(params string[] arguments) => Start([typeof(ChildProcess).Assembly.Location, .. arguments]);

    /// <summary>Starts the emulator.</summary>
    public static Process StartEmulator(params string[] arguments) => Start([Places.Emulator, .. arguments]);

    /// <summary>The number behind NAME= in what a process printed.</summary>
    public static double Value(string output, string name) => double.Parse(
        output.Split('\n').Select(line => line.Trim()).Last(line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..], CultureInfo.InvariantCulture);

    private static async Task<(string Output, double Milliseconds)> RunAsync(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? (output, elapsed) : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardInput = true,
    })!;
}
