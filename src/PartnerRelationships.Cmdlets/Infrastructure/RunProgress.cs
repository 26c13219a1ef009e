using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Shows a run's progress, and its expected end at the present rate.</summary>
internal sealed class RunProgress(IResultSink<RunNews> next, IChangeKind kind, IClock clock, Action<ProgressRecord> show) : IResultSink<RunNews>
{
    private const int RunActivity = 120;
    private readonly DateTimeOffset startedOn = clock.Now;
    private readonly object gate = new();
    private int here;

    public void Write(RunNews item)
    {
        next.Write(item);
        show(RecordOf(item));
    }

    private ProgressRecord RecordOf(RunNews news)
    {
        lock (gate)
        {
            var each = (clock.Now - startedOn).TotalSeconds / ++here;
            return new ProgressRecord(RunActivity, kind.Words.Doing, $"{news.Ended} of {Counted.Of(news.Customers, "customer")} ended, {PaceProgress.RateText(1 / Math.Max(each, 0.001))}")
            {
                PercentComplete = news.Customers == 0 ? 100 : (int)(100L * news.Ended / news.Customers),
                SecondsRemaining = (int)Math.Min(int.MaxValue, each * (news.Customers - news.Ended)),
            };
        }
    }
}
