using System;
using System.Globalization;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>An invitation as its row has it: ids and moments as text that sorts.</summary>
internal sealed class InvitationRow
{
    /// <summary>The row's own number; lists go on behind it.</summary>
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

    public static InvitationRow Of(ResellerInvitation invitation) => new()
    {
        InvitationId = invitation.InvitationId.ToString(),
        PartnerTenantId = invitation.PartnerTenantId.ToString(),
        Link = invitation.Link.OriginalString,
        ProviderId = invitation.ProviderId?.ToString(),
        ProviderName = invitation.ProviderName,
        CustomerName = invitation.CustomerName,
        Email = invitation.Email,
        Domain = invitation.Domain,
        Culture = invitation.Culture,
        Channel = invitation.Channel,
        Subject = invitation.Subject,
        Body = invitation.Body,
        State = invitation.State.ToString(),
        CreatedOn = Text(invitation.CreatedOn),
        EditedOn = invitation.EditedOn is { } edited ? Text(edited) : null,
        AcceptedOn = invitation.AcceptedOn is { } accepted ? Text(accepted) : null,
        CustomerId = invitation.CustomerId?.ToString(),
    };

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
        State = (InvitationState)Enum.Parse(typeof(InvitationState), State),
        CreatedOn = Moment(CreatedOn),
        EditedOn = EditedOn is null ? null : Moment(EditedOn),
        AcceptedOn = AcceptedOn is null ? null : Moment(AcceptedOn),
        CustomerId = Id(CustomerId),
    };

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static Guid? Id(string? text) => text is null ? null : Guid.Parse(text);
}
