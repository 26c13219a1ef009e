using System;
using System.Collections.Generic;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations.Drafting;

namespace PartnerRelationships.Core.Invitations;

/// <summary>Whom to invite, and with whom. Everything may be null: the link itself names no customer (contract §0.2).</summary>
public sealed record InvitationRequest
{
    /// <summary>The provider to invite along; null for the partner alone.</summary>
    public PartnerReference? Provider { get; init; }

    /// <summary>Who is invited.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Its tenant id, where it is known beforehand.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Where the invitation goes to.</summary>
    public string? Email { get; init; }

    /// <summary>The customer's domain.</summary>
    public string? Domain { get; init; }

    /// <summary>Culture, such as hu-HU.</summary>
    public string? Culture { get; init; }

    /// <summary>Where the prospect came from.</summary>
    public string? Channel { get; init; }

    /// <summary>The request for delegated admin rights that goes along in the same mail; null for none.</summary>
    public DelegatedAdminOffer? DelegatedAdmin { get; init; }

    /// <summary>What the draft is written with; shared by all invitations of a command.</summary>
    public InvitationTemplates Templates { get; init; } = InvitationTemplates.Ours;

    /// <summary>Values for the template's own fields.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();
}
