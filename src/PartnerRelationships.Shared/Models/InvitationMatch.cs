namespace PartnerRelationships;

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
