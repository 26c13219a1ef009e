namespace PartnerRelationships;

/// <summary>The kind of partner a connection speaks for (contract §2.5, §5.16).</summary>
public enum PartnerType
{
    /// <summary>Sells through an indirect provider.</summary>
    IndirectReseller,

    /// <summary>Sells through its indirect resellers.</summary>
    IndirectProvider,

    /// <summary>Bills its customers itself, with no partner between.</summary>
    DirectBill,
}
