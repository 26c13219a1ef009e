using System;
using System.Management.Automation;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Engine;

namespace PartnerRelationships.Commands;

/// <summary>Shows how far a run of removals has come, and when it will end if it goes on like this.</summary>
internal sealed class RemovalProgress(IResultSink<RemovalNews> next, IClock clock, Action<ProgressRecord> show) : IResultSink<RemovalNews>
{
    private const int RunActivity = 120;
    private readonly DateTimeOffset startedOn = clock.Now;
    private readonly object gate = new();
    private int here;

    public void Write(RemovalNews item)
    {
        next.Write(item);
        show(RecordOf(item));
    }

    private ProgressRecord RecordOf(RemovalNews news)
    {
        lock (gate)
        {
            var each = (clock.Now - startedOn).TotalSeconds / ++here;
            return new ProgressRecord(RunActivity, "Removing customer relationships", $"{news.Ended} of {Counted.Of(news.Customers, "customer")} ended, {PaceProgress.RateText(1 / Math.Max(each, 0.001))}")
            {
                PercentComplete = news.Customers == 0 ? 100 : (int)(100L * news.Ended / news.Customers),
                SecondsRemaining = (int)Math.Min(int.MaxValue, each * (news.Customers - news.Ended)),
            };
        }
    }
}
