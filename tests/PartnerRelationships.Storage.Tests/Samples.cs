using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Tests;

/// <summary>Invitations, and the events that tell of them.</summary>
internal static class Samples
{
    public static readonly Guid Partner = new("9d7f2c64-6f5f-4b0a-8f63-52d1c2b07a11");

    public static ResellerInvitation Bare() => new()
    {
        InvitationId = Guid.NewGuid(),
        PartnerTenantId = Partner,
        Link = new Uri("https://admin.microsoft.com/x?a=1&b=%20#/y"),
        Subject = "s",
        Body = "b",
        CreatedOn = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
    };

    public static ResellerInvitation Full() => new()
    {
        InvitationId = Guid.NewGuid(),
        PartnerTenantId = Partner,
        Link = new Uri("https://admin.microsoft.com/x#/y"),
        ProviderId = Guid.NewGuid(),
        ProviderName = "Дистрибуция",
        CustomerName = "Kék Tó 'Kft.'; DROP TABLE invitation",
        Email = "ő@example.hu",
        Domain = "kekto.example",
        Culture = "hu-HU",
        Channel = "vásár",
        Subject = "日本語",
        Body = "több\nsor",
        State = InvitationState.Accepted,
        CreatedOn = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567),
        EditedOn = new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero),
        AcceptedOn = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
        CustomerId = Guid.NewGuid(),
        HtmlBody = "<p>több</p>",
        DelegatedAdminRelationshipId = "6fde2f1b-admin",
        DelegatedAdminLink = new Uri("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/6fde2f1b-admin"),
        ExportedOn = new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero),
        SentOn = new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero),
        SentVia = "Smtp",
        MessageId = "a@b",
        RemindedOn = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
        Reminders = 2,
        BouncedOn = new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero),
        WithdrawnOn = new DateTimeOffset(2026, 1, 7, 0, 0, 0, TimeSpan.Zero),
        DeliveryNote = "250 fogadva",
        MatchedBy = InvitationMatch.Domain,
    };

    public static ResellerInvitation With(ResellerInvitation bare, string subject) => bare with { Subject = subject };

    public static RelationshipEvent Drafted(ResellerInvitation invitation) => Event(EventKinds.InvitationDrafted, invitation);

    public static RelationshipEvent Edited(ResellerInvitation invitation) => Event(EventKinds.InvitationEdited, invitation);

    public static RelationshipEvent Event(string kind, ResellerInvitation invitation) => new()
    {
        PartnerTenantId = invitation.PartnerTenantId,
        OccurredOn = invitation.CreatedOn,
        Kind = kind,
        Actor = "kata@andor.example",
        Host = "gép",
        CorrelationId = Guid.NewGuid(),
        InvitationId = invitation.InvitationId,
        CustomerId = invitation.CustomerId,
    };

    /// <summary>Keeps an invitation as it should be kept.</summary>
    public static Task KeepAsync(this SqlLedger ledger, ResellerInvitation invitation) =>
        ledger.AddAsync(invitation, Drafted(invitation), TestContext.Current.CancellationToken);

    public static Task<ResellerInvitation> ReplaceAsync(this SqlLedger ledger, ResellerInvitation invitation, RelationshipEvent entry) =>
        ledger.UpdateAsync(invitation.PartnerTenantId, invitation.InvitationId, _ => invitation, _ => entry, TestContext.Current.CancellationToken);

    /// <summary>Keeps nine invitations, and a change of the first one.</summary>
    public static async Task<List<RelationshipEvent>> FillAsync(Func<SqlLedger> open)
    {
        using var ledger = open();
        var invitations = Enumerable.Range(1, 9).Select(_ => Bare()).ToList();
        foreach (var invitation in invitations)
        {
            await ledger.KeepAsync(invitation);
        }

        await ledger.ReplaceAsync(invitations[0], Edited(invitations[0]));
        return await ledger.EventsAsync();
    }

    public static async Task<List<RelationshipEvent>> EventsAsync(this SqlLedger ledger, EventFilter? filter = null, Guid? partner = null)
    {
        var sink = new ListSink<RelationshipEvent>();
        await ledger.ListAsync(partner ?? Partner, filter ?? new EventFilter(), sink, TestContext.Current.CancellationToken);
        return sink.Items;
    }
}

internal sealed class ListSink<T> : IResultSink<T>
{
    public List<T> Items { get; } = [];

    public void Write(T item) => Items.Add(item);
}
