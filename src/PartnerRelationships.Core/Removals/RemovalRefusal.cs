using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Removals;

/// <summary>Reads a refusal of the removal: its codes are not documented, so the status and the caller's kind decide (contract §4.3).</summary>
internal static class RemovalRefusal
{
    // A 403 that is about the plan, not about who asks (contract §4.3).
    private const string ActiveAzureSubscriptions = "900115";

    /// <summary>The outcome that a refusal means; null when it is an error of another sort.</summary>
    public static ChangeOutcome? Of(PartnerRelationshipsException error, PartnerType? partnerType) => error switch
    {
        { Fault.Code: ActiveAzureSubscriptions } => ChangeOutcome.Blocked,
        _ when ProviderRefusal.Is(error, partnerType) => ChangeOutcome.ProviderMustAct,
        RemoteServiceException { Fault.Status: >= 400 and < 500 } => ChangeOutcome.Blocked,
        ConflictException => ChangeOutcome.Blocked,
        _ => null,
    };
}
