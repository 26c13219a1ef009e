using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Somebody who invokes a folder's plan, in a process that is killed and started again.</summary>
/// <param name="news">Takes each line that it prints; null when the process has ended.</param>
/// <param name="arguments">What InvokePlan.ps1 is given.</param>
internal sealed class PlanWorker(ChannelWriter<(PlanWorker Worker, string? Line)> news, params string[] arguments) : IDisposable
{
    private Process? process;

    /// <summary>Whether it has begun and not ended.</summary>
    public bool IsWorking { get; private set; }

    /// <summary>Whether it is in the middle: it has ended a customer since it was started.</summary>
    public bool IsInTheMiddle { get; private set; }

    /// <summary>Whether it has said that the run is done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>A process that invokes a folder's plan.</summary>
    /// <param name="arguments">What InvokePlan.ps1 is given.</param>
    public static Process Launch(params string[] arguments) => ModuleProcess.Start("InvokePlan.ps1", arguments);

    /// <summary>Starts it, for the first time or again.</summary>
    public void Start()
    {
        process?.Dispose();
        process = Launch(arguments);
        _ = ReadAsync(process.StandardOutput);
    }

    /// <summary>Ends its process as kill -9 does.</summary>
    public void Kill()
    {
        IsWorking = IsInTheMiddle = false;
        process!.Kill();
    }

    /// <summary>Takes notice of what it said.</summary>
    public void Heard(string? line)
    {
        IsDone = IsDone || line?.StartsWith("run Done ", StringComparison.Ordinal) == true;
        IsWorking = line is not null && !IsDone && (IsWorking || line == "begun");
        IsInTheMiddle = IsWorking && (IsInTheMiddle || line!.StartsWith("ended ", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
    }

    private async Task ReadAsync(StreamReader output)
    {
        string? line;
        do
        {
            line = await output.ReadLineAsync(CancellationToken.None);
            await news.WriteAsync((this, line), CancellationToken.None);
        }
        while (line is not null);
    }
}
