using System.Collections.Generic;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Invitations.Drafting;

/// <summary>The templates of invitations.</summary>
/// <param name="own">The partner's own; null for none.</param>
public sealed class InvitationTemplates(ITemplateSource? own) : MailTemplates(own, Wording)
{
    private static readonly OurWording Wording = new("Invitations.Wording");

    /// <summary>The languages that the module has a wording in, such as hu.</summary>
    public static IReadOnlyCollection<string> Languages { get; } = [.. Wording.Languages];

    /// <summary>The wording that comes with the module.</summary>
    public static InvitationTemplates Ours { get; } = new(own: null);
}
