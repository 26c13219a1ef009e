namespace PartnerRelationships;

/// <summary>A service that belongs to a product, and that can be off for one user.</summary>
/// <param name="PlanId">Its id.</param>
/// <param name="DisplayName">Its name; null if the service gives none.</param>
/// <param name="ServiceName">Its short name, such as RMS_S_PREMIUM; null if the service gives none.</param>
/// <param name="Status">Enabled, Assigned, Disabled or anything else, as named by the service.</param>
/// <param name="TargetType">User, or who else it is for, as named by the service; null if it does not tell.</param>
public sealed record ServicePlan(string PlanId, string? DisplayName, string? ServiceName, string? Status, string? TargetType = null)
{
    /// <summary>Its display name: the name, otherwise the short name, otherwise the id.</summary>
    public string Name => DisplayName ?? ServiceName ?? PlanId;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
