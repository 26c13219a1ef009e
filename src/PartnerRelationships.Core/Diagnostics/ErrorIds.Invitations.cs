using System.Collections.Generic;

namespace PartnerRelationships.Core.Diagnostics;

public static partial class ErrorIds
{
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
}
