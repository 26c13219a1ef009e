using System;

namespace PartnerRelationships;

/// <summary>A delegated admin relationship that waits for its customer: the link with which it is approved, and a draft of the mail that carries it.</summary>
public sealed record DelegatedAdminInvitation
{
    /// <summary>Graph's id of the relationship.</summary>
    public string RelationshipId { get; init; } = "";

    /// <summary>The relationship's name.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The only tenant that may approve it; null if the first tenant that opens the link may.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null if unknown.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The relationship's status, read back.</summary>
    public string Status { get; init; } = "";

    /// <summary>Where the customer grants the roles, once.</summary>
    public Uri Link { get; init; } = null!;

    /// <summary>When the request expires unless it is approved: 90 days after it was created; null if unknown.</summary>
    public DateTimeOffset? LapsesOn { get; init; }

    /// <summary>The culture of the draft; null for English, if the customer's culture is unknown.</summary>
    public string? Culture { get; init; }

    /// <summary>Subject of the draft.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Text of the draft; it always contains the link.</summary>
    public string Body { get; init; } = "";

    /// <summary>The same text as HTML.</summary>
    public string HtmlBody { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName} ({Status}, {RelationshipId})";
}
