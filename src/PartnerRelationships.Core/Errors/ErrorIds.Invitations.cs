using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Invitations =>
    [
        new("LinkMissing", "The text or the HTML does not contain the invitation link.",
            "Keep the link in both: it links the customer to your account. In a template it is {{link}}, and {{delegatedAdminLink}} where delegated admin rights are requested."),
        new("LinkAltered", "The text or the HTML contains an invitation link that does not belong to this invitation.", "Keep the invitation's own link in the text, unchanged."),
        new("LinkNotClickable", "The link is there, but joined to other characters or reversed by invisible ones, so a mail program would open something else.",
            "Put the link on a line of its own."),
        new("LinkDeceptive", "An address imitates the service's address, or hides its target.", "Remove it, or write the plain address."),
        new("LinkHidden", "A link shows one address and leads to another.", "Show the real target, or text that is not an address."),
        new("HtmlForbidden", "The HTML contains an element, an attribute or a comment that is not allowed in a mail. The error names it and its line.",
            "Use only text, table layout, pictures and links; docs/INVITATIONS.md has the list."),
        new("HtmlStyleForbidden", "A style sets a property or a value that is not allowed in a mail. The error names it, the element or the rule, and the line.",
            "Write it as the error's advice says; docs/INVITATIONS.md has the list."),
        new("HtmlTextHidden", "A style can hide the invitation link, or the draft remark on a notice: something around it is not displayed, cut off, too small or too narrow, or something beside it overlaps it.",
            "Follow the advice in the error. Text without the link may be hidden."),
        new("HtmlContrastTooLow", "The colour of the link is too close to its background. The error names both colours and the contrast.",
            "Set 'color' and 'background-color' on the same element, one dark and one light, with a contrast of 3:1 or more."),
        new("HtmlInvalid", "The HTML is nested too deeply, contains a tag in a place where programs ignore it, or repeats an attribute.",
            "Use simpler HTML; put cells into rows and rows into tables."),
        new("TemplateInvalid", "The template has a syntax error. The error names the line.",
            "A template begins with 'Subject: ...' and an empty line. Fields are written {{field}}, sections {{#field}}...{{/field}} and {{^field}}...{{/field}}."),
        new("TemplateFieldUnknown", "The template uses a field that was not given.", "Give it with -Field, or correct its name."),
        new("TemplateFieldEmpty", "The template needs a field that has no value for this invitation.", "Give a value, or put the text into a section of that field."),
        new("DelegatedAdminIdInvalid", "The text is not the id of a delegated admin relationship.", "Give the id from Microsoft Graph: two GUIDs joined by a hyphen."),
        new("TemplateFieldReserved", "A custom field has the name of a built-in field.", "Give the field another name."),
        new("EditorMissing", "No editor is configured to open the draft.", "Set $env:VISUAL or $env:EDITOR, or use -Body or -Path."),
        new("EditorFailed", "The editor could not be started, or ended with an error.", "Correct $env:VISUAL or $env:EDITOR. The error names the file with the text."),
        new("SubjectEmpty", "The mail has no subject.", "Give a subject."),
        new("ControlCharacter", "A header line of the mail contains a line break or another control character.", "Give one line of plain text."),
        new("EmailInvalid", "The text is not an e-mail address.", "Give an address such as ada@contoso.com."),
        new("DomainInvalid", "The text is not a domain.", "Give a domain such as contoso.com."),
        new("CultureInvalid", "The text is not a culture.", "Give a culture such as hu-HU."),
        new("CulturesMissing", ".NET has no culture data (ICU) on this machine, as in many containers. Without -Culture, drafts are written in English.",
            "Install ICU (icu-libs on Alpine, libicu on Debian) and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT to false, or leave -Culture out."),
        new("InvitationNotFound", "The ledger has no such invitation of this partner.", "Get-ResellerInvitation lists the invitations. Check that -Ledger names the right ledger."),
        new("InvitationAccepted", "The invitation is already accepted and can no longer be edited or withdrawn.", "Draft another one with New-ResellerInvitation."),
        new("InvitationLinkUnexpected", "The link returned by the service names a different provider than requested.",
            "Do not send it. Try again, and report it to Microsoft support."),
        new("InvitationLinkRefused", "The sandbox does not accept the link.", "Use the link of the invitation that New-ResellerInvitation drafted on this connection."),
        new("CustomerNameMissing", "The invitation names no customer, so it is unknown who accepts.", "Name the company with -CustomerName."),
        new("ProspectEmpty", "A row of the list does not identify a customer.", "Add a customer name, an e-mail address, a domain or a tenant id, or remove the row."),
        new("ProspectFileUnavailable", "The file of prospects cannot be opened or read.", "Check that -Path names the right file, and whether another program has it open."),
        new("CsvInvalid", "The file is not valid CSV. Nothing was done.", "Correct the line that the message names, or save the file again as 'CSV UTF-8'."),
        new("CsvHeaderInvalid", "The first line of the CSV file does not contain usable column names.", "Name each column once, as the message says. For invitations, use the parameter names: CustomerName, Email, Domain, Culture, Channel, IndirectProvider."),
        new("CsvRowInvalid", "A row of the CSV file is ambiguous and was skipped.", "Quote cells that contain delimiters, quotes or line breaks, and double each quote within them."),
        new("AlreadyAccepted", "The tenant is already a customer.", "Get-PartnerCustomer shows it."),
    ];
}
