using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Reports.Pages;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Subscriptions that do not renew and go on all the same, in an extended term (contract A§1).</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="now">The present moment.</param>
/// <param name="isDetailed">Whether customers were asked.</param>
internal sealed class TermSection(IReportDraft draft, DateTimeOffset now, bool isDetailed)
{
    public const string Id = "extended-terms";

    private static readonly ReportTable Table = new(
        Id,
        "Subscriptions that go on in an extended term, or of which it is not known",
        [new("Customer"), new("Subscription"), new("Term ends", ReportCell.Day), new("At its end"), new("What happens, and who must act")],
        SortedBy: 2);

    private readonly Tally outlooks = new();
    private readonly Timeline months = new(now, 1, "in one already");
    private long extended, unread;

    /// <summary>How many go on in an extended term; null where nobody asked.</summary>
    public long? Extended => isDetailed ? extended : null;

    /// <summary>How many customers' subscriptions could not be read.</summary>
    public long Unread => unread;

    /// <summary>Takes a customer's subscriptions.</summary>
    public void Add(string customer, CustomerExamination examination)
    {
        unread += examination.AreSubscriptionsKnown ? 0 : 1;
        foreach (var one in examination.Subscriptions)
        {
            var outlook = EndOfTermRules.Of(one, now);
            outlooks.Add(WordOf(outlook));
            if (SubscriptionDrift.Concerning(one, now) is { } concern)
            {
                AddConcern(customer, one, concern);
            }
        }
    }

    /// <summary>Notes that a customer's could not be read at all.</summary>
    public void Miss() => unread++;

    /// <summary>What was counted.</summary>
    public ReportSection Section => isDetailed
        ? new(
            Id,
            "Extended terms",
            unread > 0 ? [$"The subscriptions of {Counted.Of(unread, "customer")} could not be read: theirs are not in these numbers."] : [],
            [
                new("Subscriptions by what happens at the end of the term", "At the end of the term", [new("subscriptions")], outlooks.Bars(ToneOf)),
                new("Extended terms by the month in which they begin", "Month", [new("subscriptions", ReportTone.Waiting)], months.Bars),
            ],
            Table)
        : new(Id, "Extended terms", ["Not asked: subscriptions take a question for each customer. -Detailed asks."], [], null);

    private void AddConcern(string customer, PartnerCustomerSubscription one, EndOfTermOutlook concern)
    {
        if (concern.What == EndOfTerm.ContinuesExtended)
        {
            extended++;
            months.Add(concern.On);
        }

        draft.Add(Table, [customer, RemovalRules.LabelOf(one), concern.On ?? one.CommitmentEndsOn, WordOf(concern), concern.Words]);
    }

    private static string WordOf(EndOfTermOutlook? outlook) => outlook?.What switch
    {
        null => "no term, or over",
        EndOfTerm.Renews => "renews",
        EndOfTerm.Ends => "ends",
        EndOfTerm.ContinuesExtended => "extended term",
        _ => Tally.NotKnown,
    };

    private static ReportTone? ToneOf(string label) => label switch
    {
        "extended term" => ReportTone.Waiting,
        _ => null,
    };
}
