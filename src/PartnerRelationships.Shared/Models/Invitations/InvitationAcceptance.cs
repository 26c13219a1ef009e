using System;

namespace PartnerRelationships;

/// <summary>A customer that may have come of an invitation, and how sure that is.</summary>
public sealed record InvitationAcceptance
{
    /// <summary>The invitation.</summary>
    public Guid InvitationId { get; init; }

    /// <summary>Who was invited: the name, else the domain, else the e-mail address.</summary>
    public string Invited { get; init; } = "";

    /// <summary>Where the invitation stands now.</summary>
    public InvitationState State { get; init; }

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string CustomerName { get; init; } = "";

    /// <summary>The customer's default domain; null where the service gives none.</summary>
    public string? CustomerDomain { get; init; }

    /// <summary>By what the customer was recognised, which says how sure it is.</summary>
    public InvitationMatch MatchedBy { get; init; }

    /// <summary>When the customer became one, as the service's log has it; null where the log says nothing, and then the acceptance is dated when it was noticed.</summary>
    public DateTimeOffset? CustomerSince { get; init; }

    /// <summary>How many customers fit as well as this one, itself included. More than one decides nothing.</summary>
    public int Candidates { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Invited} → {CustomerName} ({CustomerDomain}, {CustomerId}) by {MatchedBy}";
}

/// <summary>By what a new customer was recognised as the one that was invited, the surest first.</summary>
public enum InvitationMatch
{
    /// <summary>Its tenant is known: the acceptance itself, or the service's audit log, names it.</summary>
    TenantId,

    /// <summary>It has the domain of the invitation.</summary>
    Domain,

    /// <summary>It has the name of the invitation: a guess that somebody should look at.</summary>
    Name,
}
