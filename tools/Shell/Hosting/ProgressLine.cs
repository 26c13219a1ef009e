using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>Progress as one line that is rewritten, on a terminal's error stream only, and not too often.</summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private readonly Stopwatch sinceLast = new();
    private bool shown;

    public void Report(ProgressRecord record)
    {
        if (!Terminal.HasError)
        {
            return;
        }

        lock (gate)
        {
            if (record.RecordType == ProgressRecordType.Completed)
            {
                Clear();
            }
            else if (!sinceLast.IsRunning || sinceLast.Elapsed >= Pause)
            {
                Show(Describe(record));
            }
        }
    }

    /// <summary>Takes the line away, so that other output starts on an empty one.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (shown)
            {
                Console.Error.Write("\r\e[K");
                shown = false;
                sinceLast.Reset();
            }
        }
    }

    private static string Describe(ProgressRecord record)
    {
        var percent = record.PercentComplete >= 0 ? $" {record.PercentComplete}%" : "";
        return $"{record.Activity}: {record.StatusDescription}{percent} {record.CurrentOperation}".Trim().ReplaceLineEndings(" ");
    }

    private void Show(string text)
    {
        var room = Terminal.Width - 1;
        Console.Error.Write("\r\e[K" + (text.Length <= room ? text : text[..room]));
        shown = true;
        sinceLast.Restart();
    }
}
