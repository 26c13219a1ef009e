using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Tracking;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Invitations by state, by channel and by distributor, and the age of the open ones.</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="now">The present moment.</param>
internal sealed class InvitationSection(IReportDraft draft, DateTimeOffset now) : LedgerSection(Id, "Invitations"), IResultSink<ResellerInvitation>
{
    public const string Id = "invitations";
    private const int Sent = 0, NotSent = 1, CameBack = 2;
    private const string NoChannel = "no channel", NoDistributor = "without a distributor";
    private static readonly (int UpTo, string Label)[] Ages = [(7, "up to 7 days"), (14, "8 to 14 days"), (30, "15 to 30 days"), (60, "31 to 60 days"), (90, "61 to 90 days"), (int.MaxValue, "more than 90 days")];
    private static readonly ReportSeries[] OpenSeries = [new("sent"), new("not sent yet, exported or in doubt", ReportTone.Unknown), new("came back", ReportTone.Bad)];

    private static readonly ReportSeries[] FunnelSeries =
        [new("accepted", ReportTone.Good), new("not accepted yet", ReportTone.Plain), new("came back", ReportTone.Bad), new("withdrawn", ReportTone.Unknown)];

    private static readonly ReportTable Rows = new(
        Id,
        "Open invitations",
        [new("Customer"), new("Domain"), new("Channel"), new("Distributor"), new("State"), new("Since", ReportCell.Day), new("Days", ReportCell.Number), new("Reminders", ReportCell.Number)],
        SortedBy: 5);

    private readonly InvitationCount channels = new([InvitationGrouping.Channel]), providers = new([InvitationGrouping.Provider]);
    private readonly PartnerLabels labels = new(NoDistributor);
    private readonly Tally ages = new(OpenSeries.Length);

    /// <summary>How many are open; null if they could not be read.</summary>
    public long? Open => IsRead ? ages.Total : null;

    /// <inheritdoc/>
    public void Write(ResellerInvitation item)
    {
        Count++;
        channels.Write(item);
        providers.Write(item);
        if (item.State == InvitationState.Bounced || InvitationStates.Awaited.Contains(item.State))
        {
            AddOpen(item);
        }
    }

    /// <inheritdoc/>
    protected override ReportTable Table => Rows;

    /// <inheritdoc/>
    protected override IReadOnlyList<ReportChart> Charts() =>
    [
        new("From invitation to acceptance", "Stage", [new("invitations")], Stages()),
        new("By channel", "Channel", FunnelSeries, Funnel(channels, one => one.Channel ?? NoChannel)),
        new("By distributor", "Distributor", FunnelSeries, Funnel(providers, one => one.ProviderId is { } id ? labels.Of(id, one.ProviderName ?? id.ToString()) : NoDistributor)),
        new("Age of open invitations", "Time since sent, exported or drafted", OpenSeries, ages.Total == 0 ? [] : ages.Bars(Ages.Select(age => age.Label))),
    ];

    private void AddOpen(ResellerInvitation item)
    {
        var since = item.SentOn ?? item.ExportedOn ?? item.CreatedOn;
        var days = Math.Max(0, (long)(now - since).TotalDays);
        ages.Add(Ages.First(age => days <= age.UpTo).Label, item.State switch { InvitationState.Bounced => CameBack, InvitationState.Sent => Sent, _ => NotSent });
        draft.Add(Rows, [item.CustomerName ?? item.Email, item.Domain, item.Channel, item.ProviderName, item.State.ToString(), since, days, (long)item.Reminders]);
    }

    private IReadOnlyList<ReportBar> Stages()
    {
        var all = channels.Results.ToList();
        return all.Count == 0 ? [] :
        [
            new("invited", [all.Sum(one => one.Invited)]),
            new("sent by mail", [all.Sum(one => one.Sent)]),
            new("accepted", [all.Sum(one => one.Accepted)], ReportTone.Good),
        ];
    }

    private static IReadOnlyList<ReportBar> Funnel(InvitationCount count, Func<InvitationStatistics, string> label)
    {
        var tally = new Tally(FunnelSeries.Length);
        foreach (var one in count.Results)
        {
            long[] parts = [one.Accepted, one.Invited - one.Accepted - one.Bounced - one.Withdrawn, one.Bounced, one.Withdrawn];
            for (var part = 0; part < parts.Length; part++)
            {
                tally.Add(label(one), part, parts[part]);
            }
        }

        return tally.Bars();
    }
}
