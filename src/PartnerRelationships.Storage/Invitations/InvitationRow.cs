using System;
using PartnerRelationships.Storage.Databases;
using static PartnerRelationships.Storage.Databases.RowValues;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>An invitation as its row has it: ids and moments as text that sorts.</summary>
internal class InvitationRow
{
    /// <summary>The row's own number; the next page begins after it.</summary>
    public long Number { get; set; }

    public string InvitationId { get; set; } = "";

    public string PartnerTenantId { get; set; } = "";

    public string Link { get; set; } = "";

    public string? ProviderId { get; set; }

    public string? ProviderName { get; set; }

    public string? CustomerName { get; set; }

    public string? Email { get; set; }

    public string? Domain { get; set; }

    public string? Culture { get; set; }

    public string? Channel { get; set; }

    public string Subject { get; set; } = "";

    public string Body { get; set; } = "";

    public string State { get; set; } = "";

    public string CreatedOn { get; set; } = "";

    public string? EditedOn { get; set; }

    public string? AcceptedOn { get; set; }

    public string? CustomerId { get; set; }

    public string? HtmlBody { get; set; }

    public string? DelegatedAdminRelationshipId { get; set; }

    public string? DelegatedAdminLink { get; set; }

    public string? ExportedOn { get; set; }

    public string? SentOn { get; set; }

    public string? SentVia { get; set; }

    public string? MessageId { get; set; }

    public string? RemindedOn { get; set; }

    public long? Reminders { get; set; }

    public string? BouncedOn { get; set; }

    public string? WithdrawnOn { get; set; }

    public string? DeliveryNote { get; set; }

    public string? MatchedBy { get; set; }

    /// <summary>As every database keeps it.</summary>
    public static InvitationRow Of(ResellerInvitation invitation) => new()
    {
        InvitationId = invitation.InvitationId.ToString(),
        PartnerTenantId = invitation.PartnerTenantId.ToString(),
        Link = invitation.Link.OriginalString,
        ProviderId = invitation.ProviderId?.ToString(),
        ProviderName = KeptText.Of(invitation.ProviderName),
        CustomerName = KeptText.Of(invitation.CustomerName),
        Email = KeptText.Of(invitation.Email),
        Domain = KeptText.Of(invitation.Domain),
        Culture = KeptText.Of(invitation.Culture),
        Channel = KeptText.Of(invitation.Channel),
        Subject = KeptText.Of(invitation.Subject),
        Body = KeptText.Of(invitation.Body),
        State = invitation.State.ToString(),
        CreatedOn = Text(invitation.CreatedOn),
        EditedOn = Text(invitation.EditedOn),
        AcceptedOn = Text(invitation.AcceptedOn),
        CustomerId = invitation.CustomerId?.ToString(),
        HtmlBody = KeptText.Of(invitation.HtmlBody),
        DelegatedAdminRelationshipId = KeptText.Of(invitation.DelegatedAdminRelationshipId),
        DelegatedAdminLink = invitation.DelegatedAdminLink?.OriginalString,
        ExportedOn = Text(invitation.ExportedOn),
        SentOn = Text(invitation.SentOn),
        SentVia = KeptText.Of(invitation.SentVia),
        MessageId = KeptText.Of(invitation.MessageId),
        RemindedOn = Text(invitation.RemindedOn),
        Reminders = invitation.Reminders == 0 ? null : invitation.Reminders,
        BouncedOn = Text(invitation.BouncedOn),
        WithdrawnOn = Text(invitation.WithdrawnOn),
        DeliveryNote = KeptText.Of(invitation.DeliveryNote),
        MatchedBy = invitation.MatchedBy?.ToString(),
    };

    /// <summary>The row where another one was, with what never changes.</summary>
    public InvitationRow InPlaceOf(InvitationRow old)
    {
        (Number, InvitationId, PartnerTenantId, CreatedOn) = (old.Number, old.InvitationId, old.PartnerTenantId, old.CreatedOn);
        return this;
    }

    public ResellerInvitation ToInvitation() => new()
    {
        InvitationId = Guid.Parse(InvitationId),
        PartnerTenantId = Guid.Parse(PartnerTenantId),
        Link = new Uri(Link),
        ProviderId = Id(ProviderId),
        ProviderName = ProviderName,
        CustomerName = CustomerName,
        Email = Email,
        Domain = Domain,
        Culture = Culture,
        Channel = Channel,
        Subject = Subject,
        Body = Body,
        State = Word<InvitationState>(State),
        CreatedOn = Moment(CreatedOn),
        EditedOn = Time(EditedOn),
        AcceptedOn = Time(AcceptedOn),
        CustomerId = Id(CustomerId),
        HtmlBody = HtmlBody,
        DelegatedAdminRelationshipId = DelegatedAdminRelationshipId,
        DelegatedAdminLink = DelegatedAdminLink is null ? null : new Uri(DelegatedAdminLink),
        ExportedOn = Time(ExportedOn),
        SentOn = Time(SentOn),
        SentVia = SentVia,
        MessageId = MessageId,
        RemindedOn = Time(RemindedOn),
        Reminders = (int)(Reminders ?? 0),
        BouncedOn = Time(BouncedOn),
        WithdrawnOn = Time(WithdrawnOn),
        DeliveryNote = DeliveryNote,
        MatchedBy = WordOrNull<InvitationMatch>(MatchedBy),
    };
}

/// <summary>The same with what the chain says of it.</summary>
internal sealed class RecordedInvitation : InvitationRow
{
    /// <summary>The hash in the last event about it; null if there is none.</summary>
    public string? RecordedHash { get; set; }
}
