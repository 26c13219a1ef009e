namespace PartnerRelationships;

/// <summary>What a finding about a customer's relationships is: a rule that is not kept, or in what it differs from what it was compared with.</summary>
public enum RelationshipRule
{
    /// <summary>Something could not be read, or was not asked for: it is not known whether it is as it should be.</summary>
    Unknown,

    /// <summary>A delegated admin relationship (GDAP) is in force with a tenant that is no customer.</summary>
    NoReseller,

    /// <summary>A customer has no delegated admin relationship (GDAP) in force.</summary>
    NoDelegatedAdmin,

    /// <summary>A delegated admin relationship gives the Global Administrator role.</summary>
    GlobalAdministrator,

    /// <summary>A delegated admin relationship ends soon, and does not extend itself.</summary>
    Expiring,

    /// <summary>Delegated administrative privileges (DAP), the rights of before, are still granted.</summary>
    LegacyPrivileges,

    /// <summary>The customer accepted an invitation with one indirect provider, and is tied to another, or to none.</summary>
    OtherProvider,

    /// <summary>A subscription that does not renew will go on in an extended term, paid from month to month.</summary>
    ExtendedTerm,

    /// <summary>The snapshot or the list has a customer that is none any more.</summary>
    CustomerMissing,

    /// <summary>There is a customer that the snapshot or the list does not have.</summary>
    CustomerNew,

    /// <summary>Something is not as the snapshot or the list has it.</summary>
    Differs,

    /// <summary>Delegated administration is not as the template has it.</summary>
    DiffersFromTemplate,
}
