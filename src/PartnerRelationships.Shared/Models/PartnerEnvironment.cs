namespace PartnerRelationships;

/// <summary>The cloud that a partner's tenant lives in (contract §1).</summary>
public enum PartnerEnvironment
{
    /// <summary>The worldwide cloud.</summary>
    Global,

    /// <summary>Microsoft's cloud for the government of the United States.</summary>
    USGovernment,

    /// <summary>The cloud that 21Vianet runs in China.</summary>
    China21Vianet,
}
