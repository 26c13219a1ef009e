using System;

namespace PartnerRelationships;

/// <summary>A customer that may have accepted an invitation, and how reliable the match is.</summary>
public sealed record InvitationAcceptance
{
    /// <summary>The invitation.</summary>
    public Guid InvitationId { get; init; }

    /// <summary>Who was invited: the name, else the domain, else the e-mail address.</summary>
    public string Invited { get; init; } = "";

    /// <summary>The invitation's present state.</summary>
    public InvitationState State { get; init; }

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string CustomerName { get; init; } = "";

    /// <summary>The customer's default domain; null if the service gives none.</summary>
    public string? CustomerDomain { get; init; }

    /// <summary>How the customer was recognised, which shows how reliable the match is.</summary>
    public InvitationMatch MatchedBy { get; init; }

    /// <summary>When the tenant became a customer, according to the service's audit log; null if the log does not say. The acceptance is then dated when it was
    /// detected.</summary>
    public DateTimeOffset? CustomerSince { get; init; }

    /// <summary>How many customers match equally well, including this one. With more than one, nothing is recorded.</summary>
    public int Candidates { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Invited} → {CustomerName} ({CustomerDomain}, {CustomerId}) by {MatchedBy}";
}

/// <summary>How a new customer was recognised as the invited one, most reliable first.</summary>
public enum InvitationMatch
{
    /// <summary>Its tenant is known: the acceptance itself, or the service's audit log, names it.</summary>
    TenantId,

    /// <summary>It has the domain of the invitation.</summary>
    Domain,

    /// <summary>It has the name of the invitation: a guess that somebody should look at.</summary>
    Name,
}
