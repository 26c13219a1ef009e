namespace PartnerRelationships;

/// <summary>The severity of a finding.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>Somebody may lack rights now or soon; or the state is unknown.</summary>
    Medium,

    /// <summary>Somebody has rights that were not agreed, or nobody has any rights.</summary>
    High,
}
