namespace PartnerRelationships;

/// <summary>What a sandbox answers when an indirect reseller ends a relationship; the articles contradict each other.</summary>
public enum ResellerRemoval
{
    /// <summary>It may, as the article of 2020 describes; delegated administration stays.</summary>
    Allowed,

    /// <summary>It may not and must ask its provider, as the current article says; delegated administration goes with a removal.</summary>
    Refused,
}
