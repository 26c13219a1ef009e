namespace PartnerRelationships.Sandbox.Settings;

/// <summary>Who may act on a customer's commerce, and what becomes of delegated administration; Microsoft's articles disagree (contract §8).</summary>
public enum RemovalPolicy
{
    /// <summary>The article of 2020: an indirect reseller removes relationships itself, and delegated privileges stay as they were.</summary>
    ResellersMayRemove,

    /// <summary>The current article: an indirect reseller works through its provider, and delegated privileges go with the relationship.</summary>
    ProvidersOnly,
}
