using System.Collections.Generic;

namespace PartnerRelationships.Core.Diagnostics;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Customers =>
    [
        new("CustomerIdInvalid", "The text is no customer's tenant id.", "Give the tenant id, a GUID; Get-PartnerCustomer lists your customers."),
        new("CustomerNotFound", "The service knows no such customer.", "Get-PartnerCustomer lists your customers."),
        new("NoRelationship", "The tenant is no customer of yours (any more).", "Get-PartnerCustomer lists your customers; invite this one with New-ResellerInvitation."),
        new("ProviderNotFound", "You work with no indirect provider of that id or name.", "Get-IndirectProvider lists those that you work with."),
        new("ProviderAmbiguous", "Several indirect providers have that name.", "Name it by its id."),
        new("ResellerNotFound", "You work with no indirect reseller of that id or name.", "Get-IndirectReseller lists those that you work with."),
        new("ResellerAmbiguous", "Several indirect resellers have that name.", "Name it by its id."),
    ];

    private static IReadOnlyList<ErrorMeaning> Invitations =>
    [
        new("LinkMissing", "The edited text no longer holds the invitation's link.", "Leave the link in the text: it ties the customer to your account."),
        new("LinkAltered", "The edited text holds another link than the invitation's.", "Leave the invitation's own link in the text, unchanged."),
        new("SubjectEmpty", "The invitation has no subject.", "Give a subject."),
        new("ControlCharacter", "A line of the invitation holds a line break or another control character.", "Give one line of plain text."),
        new("EmailInvalid", "The text is no e-mail address.", "Give an address such as ada@contoso.com."),
        new("DomainInvalid", "The text is no domain.", "Give a domain such as contoso.com."),
        new("CultureInvalid", "The text is no culture.", "Give a culture such as hu-HU."),
        new("InvitationNotFound", "The ledger holds no such invitation of this partner.", "Get-ResellerInvitation lists them; look whether -Ledger names the right file."),
        new("InvitationAccepted", "The invitation is accepted already; there is nothing left to edit.", "Draft another one with New-ResellerInvitation."),
        new("InvitationLinkUnexpected", "The service's link names another provider than the one that was asked for.",
            "Send nothing with it; try again, and report it to the service's support."),
        new("InvitationLinkRefused", "The sandbox does not accept the link.", "Take the link from the invitation that New-ResellerInvitation drafted on this connection."),
        new("CustomerNameMissing", "The invitation names no customer, so nobody knows who accepts.", "Name the company with -CustomerName."),
        new("AlreadyAccepted", "The tenant is a customer already.", "Get-PartnerCustomer shows it."),
    ];

    private static IReadOnlyList<ErrorMeaning> Removals =>
    [
        new("NotAttested", "Nothing is removed without the attestation.", "Read the attestation, and give -Attest if you make it."),
        new("RemovalBlocked", "Something stands in the way of the removal; nothing was changed.", "Get-CustomerRemovalReadiness names every blocker, and who must act."),
        new("RemovalNeedsProvider", "The service refuses removals to an indirect reseller; nothing was changed.", "Ask your indirect provider to end the relationship."),
        new("RemovalNotConfirmed", "The service accepted the removal, and still lists the relationship.",
            "Lists can lag by minutes: ask again with Get-CustomerRemovalReadiness before you repeat anything."),
    ];
}
