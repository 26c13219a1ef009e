using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Reports.Pages;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Subscriptions that do not renew but continue, in an extended term (contract A§1).</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="now">The present moment.</param>
/// <param name="isDetailed">Whether each customer was read in detail.</param>
internal sealed class TermSection(IReportDraft draft, DateTimeOffset now, bool isDetailed)
{
    public const string Id = "extended-terms";
    private const string Renewing = "renews", Continuing = "extended term";

    private static readonly ReportTable Table = new(
        Id,
        "Subscriptions that continue in an extended term, or for which this is unknown",
        [new("Customer"), new("Subscription"), new("Term ends", ReportCell.Day), new("At its end"), new("What happens, and who must act")],
        SortedBy: 2);

    private readonly Tally outlooks = new();
    private readonly Timeline months = new(now, 1, "already in one");
    private long extended, unread;

    /// <summary>How many continue in an extended term; null if that was not read.</summary>
    public long? Extended => isDetailed ? extended : null;

    /// <summary>How many customers' subscriptions could not be read.</summary>
    public long Unread => unread;

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> NotRead => unread > 0 ? [$"The subscriptions of {Counted.Of(unread, "customer")} could not be read and are missing from the numbers of extended terms."] : [];

    /// <summary>Takes a customer's subscriptions.</summary>
    public void Add(string customer, CustomerExamination examination)
    {
        unread += examination.AreSubscriptionsKnown ? 0 : 1;
        foreach (var one in examination.Subscriptions)
        {
            Add(customer, one, EndOfTermRules.Of(one, now));
        }
    }

    /// <summary>Notes that a customer's subscriptions could not be read at all.</summary>
    public void Miss() => unread++;

    /// <summary>What was counted.</summary>
    public ReportSection Section => isDetailed
        ? new(
            Id,
            "Extended terms",
            NotRead,
            [
                new("Subscriptions by what happens at the end of the term", "At the end of the term", [new("subscriptions")], outlooks.Bars(ToneOf)),
                new("Extended terms by the month in which they begin", "Month", [new("subscriptions", ReportTone.Waiting)], months.Bars),
            ],
            Table)
        : new(Id, "Extended terms", ["Not read, because subscriptions take a request for each customer. Use -Detailed to read them."], [], null);

    private void Add(string customer, PartnerCustomerSubscription one, EndOfTermOutlook? outlook)
    {
        // One that renews is as somebody wanted it, also where it looks like one in an extended term.
        var isConcern = outlook?.What == EndOfTerm.Unknown || SubscriptionDrift.Concerning(one, now) is not null;
        var word = outlook is not null && !isConcern && one.AutoRenew == true ? Renewing : WordOf(outlook);
        outlooks.Add(word);
        if (!isConcern)
        {
            return;
        }

        if (word == Continuing)
        {
            extended++;
            months.Add(outlook!.On);
        }

        draft.Add(Table, [customer, RemovalRules.LabelOf(one), outlook!.On ?? one.CommitmentEndsOn, word, outlook.Words]);
    }

    private static string WordOf(EndOfTermOutlook? outlook) => outlook?.What switch
    {
        null => "no term, or already ended",
        EndOfTerm.Renews => Renewing,
        EndOfTerm.Ends => "ends",
        EndOfTerm.ContinuesExtended => Continuing,
        _ => Tally.NotKnown,
    };

    private static ReportTone? ToneOf(string label) => label == Continuing ? ReportTone.Waiting : null;
}
