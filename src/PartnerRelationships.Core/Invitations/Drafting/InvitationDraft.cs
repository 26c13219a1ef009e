using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Invitations.Drafting;

/// <summary>Invitations as their templates write them.</summary>
internal static class InvitationDraft
{
    /// <summary>Fills subject, text and HTML.</summary>
    /// <exception cref="InvalidInputException">A field is unknown or empty, or the subject is none.</exception>
    public static ResellerInvitation Fill(this MailTemplate template, ResellerInvitation invitation, MergeFields fields)
    {
        var filled = template.Fill(fields, invitation.Link, invitation.DelegatedAdminLink);
        return invitation with { Subject = filled.Subject, Body = filled.Text, HtmlBody = filled.Html };
    }
}
