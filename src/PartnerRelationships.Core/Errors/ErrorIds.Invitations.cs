using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Invitations =>
    [
        new("LinkMissing", "The text or the HTML does not hold the invitation's link.",
            "Leave the link in both: it ties the customer to your account. In a template it is {{link}}, and {{delegatedAdminLink}} where rights are asked for."),
        new("LinkAltered", "The text or the HTML holds another invitation link than the invitation's.", "Leave the invitation's own link in the text, unchanged."),
        new("LinkNotClickable", "The link is there, but glued to other characters or turned around by invisible ones, so that a mail program would open something else.",
            "Put the link on a line of its own."),
        new("LinkDeceptive", "An address reads like the service's, or hides where it leads.", "Take it out, or write the plain address."),
        new("LinkHidden", "A link shows one address and leads to another.", "Let it show where it leads, or words that are no address."),
        new("HtmlForbidden", "The HTML holds an element, an attribute or a comment that is not on the list of what a mail may hold; the error names it and its line.",
            "Keep to text, layout with tables, pictures and links; docs/INVITATIONS.md has the list."),
        new("HtmlStyleForbidden", "A style sets a property, or a value, that is not on the list of what a mail's style may hold; the error names it, the element or the rule, and the line.",
            "Write it as the error's advice says; docs/INVITATIONS.md has the list."),
        new("HtmlTextHidden", "A style can hide the invitation's link, or the remark on a notice: something around it is not displayed, cut off, too small or too narrow, or something beside it reaches over its place.",
            "Do as the error's advice says; texts without the link may be hidden."),
        new("HtmlContrastTooLow", "The colour of the link is too near to the colour behind it; the error names both, and the contrast.",
            "Give 'color' and 'background-color' at the same element, one dark and one light, so that the contrast is 3:1 or more."),
        new("HtmlInvalid", "The HTML is nested too deep to be a mail, or has a tag that programs pass over where it stands, or an attribute twice.",
            "Use a simpler text; put cells into rows and rows into tables."),
        new("TemplateInvalid", "The template breaks the grammar; the error names the line.",
            "A template begins with 'Subject: ...' and an empty line; fields are {{field}}, sections {{#field}}...{{/field}} and {{^field}}...{{/field}}."),
        new("TemplateFieldUnknown", "The template uses a field that nobody gave.", "Give it with -Field, or correct its name."),
        new("TemplateFieldEmpty", "The template needs a field that has no value here.", "Give a value, or put the text into a section of that field."),
        new("DelegatedAdminIdInvalid", "The text is not the id of a delegated admin relationship.", "Give the id that Microsoft Graph gave it: two GUIDs with a hyphen between them."),
        new("TemplateFieldReserved", "An own field has the name of one that has a value already.", "Give the field another name."),
        new("EditorMissing", "No editor is known to open the draft with.", "Set $env:VISUAL or $env:EDITOR, or use -Body or -Path."),
        new("EditorFailed", "The editor could not be started, or ended with an error.", "Correct $env:VISUAL or $env:EDITOR; the error names the file with the text."),
        new("SubjectEmpty", "The mail has no subject.", "Give a subject."),
        new("ControlCharacter", "A line of the mail holds a line break or another control character.", "Give one line of plain text."),
        new("EmailInvalid", "The text is no e-mail address.", "Give an address such as ada@contoso.com."),
        new("DomainInvalid", "The text is no domain.", "Give a domain such as contoso.com."),
        new("CultureInvalid", "The text is no culture.", "Give a culture such as hu-HU."),
        new("CulturesMissing", "This machine has no languages for .NET, as in many containers; without -Culture drafts are written in English.",
            "Install ICU (icu-libs on Alpine, libicu on Debian) and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT to false, or leave -Culture out."),
        new("InvitationNotFound", "The ledger holds no such invitation of this partner.", "Get-ResellerInvitation lists them; look whether -Ledger names the right file."),
        new("InvitationAccepted", "The invitation is accepted already; there is nothing left to edit or to withdraw.", "Draft another one with New-ResellerInvitation."),
        new("InvitationLinkUnexpected", "The service's link names another provider than the one that was asked for.",
            "Send nothing with it; try again, and report it to the service's support."),
        new("InvitationLinkRefused", "The sandbox does not accept the link.", "Take the link from the invitation that New-ResellerInvitation drafted on this connection."),
        new("CustomerNameMissing", "The invitation names no customer, so nobody knows who accepts.", "Name the company with -CustomerName."),
        new("ProspectEmpty", "A row of the list names nobody.", "Give it a customer name, an e-mail address, a domain or a tenant id, or take it out."),
        new("ProspectFileUnavailable", "The file of prospects cannot be opened or read.", "Look whether -Path names the right file, and whether another program holds it."),
        new("CsvInvalid", "The file cannot be read as CSV from beginning to end; nothing was done.", "Mend the line that the message names, or save the file again as 'CSV UTF-8'."),
        new("CsvHeaderInvalid", "The first line of the CSV file does not say what its columns are.", "Name each column once, as the message says; for invitations like the parameters: CustomerName, Email, Domain, Culture, Channel, IndirectProvider."),
        new("CsvRowInvalid", "A row of the CSV file has a form that could be read in more than one way; it was passed over.", "Put cells with delimiters, quotes or line breaks in quotes, and double each quote within them."),
        new("AlreadyAccepted", "The tenant is a customer already.", "Get-PartnerCustomer shows it."),
    ];
}
