namespace PartnerRelationships;

/// <summary>What could be read of a customer's delegated administrative privileges (DAP, contract §6.3).</summary>
public enum DelegatedAdminState
{
    /// <summary>The service did not say, or the customer could not be read any more.</summary>
    Unknown,

    /// <summary>The partner has delegated administrative privileges.</summary>
    Granted,

    /// <summary>The partner has none.</summary>
    NotGranted,
}
