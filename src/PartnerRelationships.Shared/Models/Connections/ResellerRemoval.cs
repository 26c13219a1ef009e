namespace PartnerRelationships;

/// <summary>What a sandbox answers when an indirect reseller ends a relationship; the articles contradict each other.</summary>
public enum ResellerRemoval
{
    /// <summary>Allowed, as the article of 2020 describes; delegated administration remains.</summary>
    Allowed,

    /// <summary>Refused: it must ask its provider, as the current article says; a removal also ends delegated administration.</summary>
    Refused,
}
