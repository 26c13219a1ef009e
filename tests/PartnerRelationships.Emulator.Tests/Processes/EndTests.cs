using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Processes;

/// <summary>Ctrl+C, and what a service manager sends.</summary>
public sealed class EndTests
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(4);

    [Theory]
    [InlineData(EmulatorProcess.Interrupt)]
    [InlineData(EmulatorProcess.Terminate)]
    public async Task A_signal_ends_it_with_0_though_a_connection_is_open(int signal)
    {
        SkipWithoutSignals();
        using var emulator = await EmulatorProcess.StartAsync("--customers", "5");
        await emulator.Http.GetStringAsync("v1/customers", TestContext.Current.CancellationToken);

        var (exitCode, took) = await emulator.EndAsync(signal);

        Assert.Equal(0, exitCode);
        Assert.InRange(took, TimeSpan.Zero, Promptly);
    }

    [Theory]
    [InlineData("--fault", "hang=1")]
    [InlineData("--latency-ms", "600000")]
    public async Task A_signal_ends_it_though_somebody_waits(params string[] switches)
    {
        SkipWithoutSignals();
        using var emulator = await EmulatorProcess.StartAsync(["--customers", "5", .. switches]);
        var waiting = emulator.Http.GetAsync("v1/customers", TestContext.Current.CancellationToken);
        await emulator.IsAskedAsync();

        var (exitCode, took) = await emulator.EndAsync(EmulatorProcess.Terminate);

        Assert.Equal(0, exitCode);
        Assert.InRange(took, TimeSpan.Zero, Promptly);
        if (switches[0] == "--fault") await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
        else Assert.Equal(200, (int)(await waiting).StatusCode);
    }

    private static void SkipWithoutSignals() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent on Unix only.");
}
