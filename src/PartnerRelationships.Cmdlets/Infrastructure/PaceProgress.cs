using System.Management.Automation;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Bulk;

namespace PartnerRelationships.Commands;

/// <summary>Words how fast a long piece of work goes, a few times a second at most.</summary>
/// <param name="activity">The number of the progress.</param>
/// <param name="title">What is done.</param>
/// <param name="clock">Time.</param>
/// <param name="total">How many there are; null if unknown.</param>
internal sealed class PaceProgress(int activity, string title, IClock clock, long? total = null)
{
    private readonly Pace pace = new(clock, total);

    /// <summary>What to show; null when it was shown just now.</summary>
    /// <param name="done">How many are done.</param>
    public ProgressRecord? Tell(long done) => pace.Tell(done) is { } report ? RecordOf(report) : null;

    /// <summary>What to show at the end, so that nothing stays on the screen.</summary>
    public ProgressRecord End => new(activity, title, "Done") { RecordType = ProgressRecordType.Completed };

    /// <summary>A rate in words: what takes more than a second each is counted by the minute.</summary>
    public static string RateText(double perSecond) => perSecond >= 1 ? $"{perSecond:N0} per second" : $"{perSecond * 60:N0} per minute";

    private ProgressRecord RecordOf(PaceReport report)
    {
        var status = $"{report.Done:N0}{(report.Total is { } all ? $" of {all:N0}" : "")}, {RateText(report.PerSecond)}";
        return new ProgressRecord(activity, title, status)
        {
            PercentComplete = report.Total is > 0 and var some ? (int)(report.Done * 100 / some) : -1,
            SecondsRemaining = report.Left is { } left ? (int)left.TotalSeconds : -1,
        };
    }
}
