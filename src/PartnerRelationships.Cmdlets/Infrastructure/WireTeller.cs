using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Commands;

/// <summary>Tells the user of a command what goes over the wire: waits as progress and one warning, with -Verbose every request, with -Debug its headers.
/// Hears it on any thread, and writes it on the pipeline's.</summary>
/// <param name="wantsRequests">Whether the verbose stream is read.</param>
/// <param name="wantsHeaders">Whether the debug stream is read.</param>
/// <param name="show">Shows progress, from any thread.</param>
/// <param name="wake">Says that there is something to write, from any thread.</param>
internal sealed class WireTeller(bool wantsRequests, bool wantsHeaders, Action<ProgressRecord> show, Action wake) : IWireWatcher
{
    private const int PaceActivity = 429;
    private const int TrialActivity = 430;
    private readonly ConcurrentQueue<Action<Cmdlet>> unwritten = new();
    private int warned;

    /// <inheritdoc/>
    public bool WantsRequests => wantsRequests || wantsHeaders;

    /// <inheritdoc/>
    public bool WantsHeaders => wantsHeaders;

    /// <inheritdoc/>
    public void Waits(WireWait wait)
    {
        if (wait.Try is { } next)
        {
            Warn(wait.Reason);
            Show(TrialActivity, $"Try {next} follows", wait.Reason, wait.Wait);
        }
        else
        {
            Show(PaceActivity, wait.Reason.TrimEnd('.'), $"Going on at {ScreenTime.Moment(wait.Until)}.", wait.Wait);
        }
    }

    /// <inheritdoc/>
    public void Asked(WireRequest request)
    {
        if (wantsRequests)
        {
            Write(cmdlet => cmdlet.WriteVerbose(Line(request)));
        }

        if (wantsHeaders)
        {
            Write(cmdlet => cmdlet.WriteDebug(string.Join(Environment.NewLine, [
                Line(request),
                .. request.Sent.Select(header => $"> {header.Key}: {header.Value}"),
                .. request.Received.Select(header => $"< {header.Key}: {header.Value}")])));
        }
    }

    /// <summary>Writes what has come; on the pipeline's thread.</summary>
    public void Flush(Cmdlet cmdlet)
    {
        while (unwritten.TryDequeue(out var write))
        {
            write(cmdlet);
        }
    }

    private static string Line(WireRequest request) =>
        $"{request.Operation}: {(request.Status is { } status ? $"{status}" : "no answer")}, {request.Took.TotalMilliseconds:0} ms, try {request.Try}{(request.RequestId is null ? "" : $", request {request.RequestId}")}";

    // Once per command: later waits are in the progress, and -Verbose shows every request. With -Debug PowerShell asks at every warning
    // whether to go on, and fails where nobody can be asked.
    private void Warn(string reason)
    {
        if (Interlocked.Exchange(ref warned, 1) == 0)
        {
            Write(cmdlet => (wantsHeaders ? cmdlet.WriteDebug : (Action<string>)cmdlet.WriteWarning)($"{reason} It is being retried; -Verbose shows every request."));
        }
    }

    private void Show(int activity, string title, string status, TimeSpan wait) =>
        show(new ProgressRecord(activity, title, status) { SecondsRemaining = (int)Math.Min(int.MaxValue, Math.Ceiling(wait.TotalSeconds)) });

    private void Write(Action<Cmdlet> write)
    {
        unwritten.Enqueue(write);
        wake();
    }
}
