using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Server;

/// <summary>The emulator as a process of its own, its data in memory; ends with this object.</summary>
internal sealed class RunningEmulator : IDisposable
{
    private readonly Process process;

    private RunningEmulator(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    public static async Task<RunningEmulator> StartAsync(params string[] arguments)
    {
        var process = ChildProcess.StartEmulator(["--urls", "http://127.0.0.1:0", .. arguments]);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The emulator did not start.");
        return new RunningEmulator(process, new Uri(line.Split(' ').Last()).Port);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
