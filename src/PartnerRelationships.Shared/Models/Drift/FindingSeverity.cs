namespace PartnerRelationships;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>Somebody may be without rights, or will be; or nobody knows.</summary>
    Medium,

    /// <summary>Somebody has rights that nobody agreed to, or nobody has any.</summary>
    High,
}
