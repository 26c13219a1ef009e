using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Bulk;

namespace PartnerRelationships.Commands;

/// <content>One prospect after the other: drafted, asked about, kept. Each step goes on behind the pipeline, and each comes out in the order of the rows.</content>
public sealed partial class NewResellerInvitationCommand
{
    // Drafts that wait for the ledger share a flush of the disk, so these may be more than the service is asked about at once.
    private const int MostKept = 128;
    private const int BatchActivity = 120;
    private const string BatchTitle = "Drafting invitations";
    private OrderedWork<Row, Prospect> drafting = null!;
    private OrderedWork<(Row Row, Prospect Prospect), Keeping> keeping = null!;
    private ProspectDesk prospects = null!;
    private PaceProgress pace = null!;
    private long rows;

    private void OpenBatch()
    {
        drafting = new(ThrottleLimit);
        keeping = new(DelegatedAdminRole is null ? MostKept : ThrottleLimit);
        prospects = new ProspectDesk(Session, new InvitationDesk(Session, CorrelationId)) { Force = Force, Recent = TimeSpan.FromDays(RecentDays), DelegatedAdmin = Terms() };
        pace = new PaceProgress(BatchActivity, BatchTitle, Session.Clock);
    }

    // The command after this one has had enough, or the pipeline stops: what is in progress ends first.
    private void CloseBatch()
    {
        Stop();
        drafting?.Abandon();
        keeping?.Abandon();
    }

    private void Invite(string? place, object? target, Func<InvitationRequest> request)
    {
        var row = new Row(place, target);
        Guarded(target, () => drafting.Add(row, prospects.DraftAsync(WithTemplate(Checked(row, request())), StopToken)), place);
        Advance(all: false);
        rows++;
        ShowPace();
    }

    // A person who types the command may want only the link. A row without a prospect is a mistake in the list.
    private static InvitationRequest Checked(Row row, InvitationRequest request) =>
        row.Place is not null && request is { CustomerName: null, Email: null, Domain: null, CustomerId: null }
            ? throw new InvalidInputException("ProspectEmpty", "It does not identify a customer: it has no customer name, e-mail address, domain or tenant id.")
            : request;

    private void Advance(bool all)
    {
        while (drafting.TryTake(all, out var row, out var drafted))
        {
            Guarded(row.Target, () => Ask(row, Await(drafted)), row.Place);
            Emit(all: false);
        }

        Emit(all);
    }

    private void Ask(Row row, Prospect prospect)
    {
        if (prospect.Warning(Force) is { } warning)
        {
            WriteWarning(row.Placed(warning));
        }

        if ((Force || !prospect.IsCustomer) && ShouldProcess(prospect.Name, Action))
        {
            keeping.Add((row, prospect), prospects.KeepAsync(prospect, StopToken));
        }
    }

    private void Emit(bool all)
    {
        while (keeping.TryTake(all, out var item, out var kept))
        {
            Guarded(item.Row.Target, () => Write(item.Row, item.Prospect, Await(kept)), item.Row.Place);
        }
    }

    private void Write(Row row, Prospect prospect, Keeping kept)
    {
        if (kept.Earlier is null)
        {
            WriteObject(kept.Draft);
        }
        else
        {
            WriteWarning(row.Placed(prospect.Refusal(kept.Earlier)));
        }
    }

    private void ShowPace()
    {
        if (pace.Tell(rows) is { } progress)
        {
            WriteProgress(progress);
        }
    }

    /// <summary>Where a prospect came from, and what an error about it points at.</summary>
    private sealed record Row(string? Place, object? Target)
    {
        public string Placed(string message) => Place is null ? message : $"{Place}: {message}";
    }
}
