namespace PartnerRelationships;

/// <summary>The kind of a finding about a customer's relationships: a rule that is violated, or a difference from what it was compared with.</summary>
public enum RelationshipRule
{
    /// <summary>Something could not be read, or was not requested: whether it is correct is unknown.</summary>
    Unknown,

    /// <summary>A delegated admin relationship (GDAP) is active with a tenant that is not a customer.</summary>
    NoReseller,

    /// <summary>A customer has no active delegated admin relationship (GDAP).</summary>
    NoDelegatedAdmin,

    /// <summary>A delegated admin relationship gives the Global Administrator role.</summary>
    GlobalAdministrator,

    /// <summary>A delegated admin relationship ends soon, and is not extended automatically.</summary>
    Expiring,

    /// <summary>Delegated administrative privileges (DAP), the older form of rights, are still granted.</summary>
    LegacyPrivileges,

    /// <summary>The customer accepted an invitation with one indirect provider, but is linked to another, or to none.</summary>
    OtherProvider,

    /// <summary>A subscription that does not renew will continue in an extended term, billed monthly.</summary>
    ExtendedTerm,

    /// <summary>The snapshot or the list contains a tenant that is no longer a customer.</summary>
    CustomerMissing,

    /// <summary>The snapshot or the list does not contain a customer.</summary>
    CustomerNew,

    /// <summary>Something differs from the snapshot or the list.</summary>
    Differs,

    /// <summary>Delegated administration differs from the template.</summary>
    DiffersFromTemplate,
}
