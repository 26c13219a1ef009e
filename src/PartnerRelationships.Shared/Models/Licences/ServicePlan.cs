namespace PartnerRelationships;

/// <summary>A service that belongs to a product, and that can be off for one user.</summary>
/// <param name="PlanId">Its id.</param>
/// <param name="DisplayName">Its name; null where the service gives none.</param>
/// <param name="ServiceName">Its short name, such as RMS_S_PREMIUM; null where the service gives none.</param>
/// <param name="Status">Enabled, Assigned, Disabled or anything else, as the service words it.</param>
/// <param name="TargetType">User, or who else it is for, as the service words it; null where it does not tell.</param>
public sealed record ServicePlan(string PlanId, string? DisplayName, string? ServiceName, string? Status, string? TargetType = null)
{
    /// <summary>What people know it by: its name, or its short name, or its id where there is nothing else.</summary>
    public string Name => DisplayName ?? ServiceName ?? PlanId;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
