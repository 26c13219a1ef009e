using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Invitations;

/// <summary>What somebody changes in a draft; null leaves things as they are.</summary>
public sealed record InvitationEdit
{
    /// <summary>The new subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The new text. The HTML is made of it again, unless that is given as well.</summary>
    public string? Body { get; init; }

    /// <summary>The new HTML.</summary>
    public string? HtmlBody { get; init; }

    /// <summary>The invitation as it would be; an older one that has no HTML yet gets it.</summary>
    internal ResellerInvitation Of(ResellerInvitation invitation)
    {
        var body = Body ?? invitation.Body;
        return invitation with
        {
            Subject = Subject ?? invitation.Subject,
            Body = body,
            HtmlBody = HtmlBody ?? (Body is null ? invitation.HtmlBody : null)
                ?? HtmlPart.Of(body, MailTemplates.LanguageOf(invitation.Culture), invitation.Link, invitation.DelegatedAdminLink),
        };
    }
}
