using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Server;

/// <summary>The server as a process of its own; ends with this object.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process process;

    private RunningServer(Process process, int[] ports)
    {
        this.process = process;
        Ports = ports;
    }

    /// <summary>One port for each size asked for, in their order.</summary>
    public int[] Ports { get; }

    public static async Task<RunningServer> StartAsync(params int[] sizes)
    {
        var process = ChildProcess.StartBench(["serve", .. sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))]);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new RunningServer(process, [.. line["ports=".Length..].Split(',').Select(port => int.Parse(port, CultureInfo.InvariantCulture))]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
