using System;

namespace PartnerRelationships.Core.Invitations;

/// <summary>An invitation as it is after something happened to it; what does not change stays.</summary>
internal static class InvitationChanges
{
    public static ResellerInvitation With(this ResellerInvitation old, string subject, string body, DateTimeOffset editedOn) =>
        Copy(old, subject, body, editedOn, old.State, old.AcceptedOn, old.CustomerId);

    public static ResellerInvitation AcceptedBy(this ResellerInvitation old, Guid customerId, DateTimeOffset acceptedOn) =>
        Copy(old, old.Subject, old.Body, old.EditedOn, InvitationState.Accepted, acceptedOn, customerId);

    private static ResellerInvitation Copy(
        ResellerInvitation old, string subject, string body, DateTimeOffset? editedOn, InvitationState state, DateTimeOffset? acceptedOn, Guid? customerId) => new()
    {
        InvitationId = old.InvitationId,
        PartnerTenantId = old.PartnerTenantId,
        Link = old.Link,
        ProviderId = old.ProviderId,
        ProviderName = old.ProviderName,
        CustomerName = old.CustomerName,
        Email = old.Email,
        Domain = old.Domain,
        Culture = old.Culture,
        Channel = old.Channel,
        CreatedOn = old.CreatedOn,
        Subject = subject,
        Body = body,
        EditedOn = editedOn,
        State = state,
        AcceptedOn = acceptedOn,
        CustomerId = customerId,
    };
}
