using System;
using System.Diagnostics;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Hosting;

namespace PartnerRelationships.Emulator.Tests.Processes;

/// <summary>The emulator as people start it: a process of its own.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    public const int Interrupt = 2, Terminate = 15;

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(20);

    // Whoever ignores Ctrl+C (nohup, a job in the background, some runners of builds) hands that on to its children, and .NET leaves it so.
    private static readonly string[] AtAPrompt = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];

    private readonly Process process;

    private EmulatorProcess(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", "any");
    }

    public HttpClient Http { get; }

    /// <summary>Starts it on a free port and waits until it says where.</summary>
    public static async Task<EmulatorProcess> StartAsync(params string[] switches)
    {
        var process = Launch(["--urls", "http://127.0.0.1:0", .. switches]);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null) throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return new EmulatorProcess(process, new Uri(line["Listening on ".Length..]));
    }

    /// <summary>Starts it with nothing but these switches, as at a prompt.</summary>
    public static Process Launch(params string[] switches) =>
        Process.Start(new ProcessStartInfo(AtAPrompt[0], [.. AtAPrompt[1..], typeof(EmulatorHost).Assembly.Location, .. switches]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Runs it where it is expected to end by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] switches)
    {
        using var process = Launch(switches);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(LongestFarewell, TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output, await errors);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>Changes its faults and limits while it goes on.</summary>
    /// <param name="changes">What changes, as its control takes it.</param>
    public async Task SetAsync(string changes)
    {
        using var content = new StringContent(changes);
        using var response = await Http.PutAsync("emulator/faults", content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until somebody asks it something, since the log of its requests was last cleared.</summary>
    public async Task IsAskedAsync()
    {
        while ((await Http.GetStringAsync("emulator/requests", TestContext.Current.CancellationToken)).Contains("\"maxInFlight\": 0", StringComparison.Ordinal)) await Task.Yield();
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> EndAsync(int signal)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Signal(process.Id, signal));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(LongestFarewell);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, clock.Elapsed);
    }

    /// <summary>Ends it as kill -9 does, without a word of warning.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Http.Dispose();
        Kill();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
