using System;
using System.Linq;

namespace PartnerRelationships.Core.Removals;

/// <summary>Reads a refusal of the removal: its codes are not documented, so the status and the caller's kind decide (contract §4.3).</summary>
internal static class RemovalRefusal
{
    // A 403 that is about the plan, not about who asks (contract §4.3).
    private const string ActiveAzureSubscriptions = "900115";

    // The service's word for a parameter that it does not take; of a reseller it takes none for what it may not do (contract §2.5).
    private const string InvalidParameter = "2000";

    // What says itself what is wrong, and that it is not the kind of partner.
    private static readonly string[] OtherReasons = ["AppOnlyNotSupported", "ConditionalAccess", "AgreementMissing", "ProgramInactive"];

    /// <summary>The outcome that a refusal means; null when it is an error of another sort.</summary>
    public static RemovalOutcome? Of(PartnerRelationshipsException error, PartnerType? partnerType) => error switch
    {
        { Fault.Code: ActiveAzureSubscriptions } => RemovalOutcome.Blocked,
        AccessDeniedException when SpeaksOfProviders(error) => RemovalOutcome.ProviderMustAct,
        AccessDeniedException when partnerType is PartnerType.IndirectReseller && !OtherReasons.Contains(error.ErrorId) => RemovalOutcome.ProviderMustAct,
        RemoteServiceException { Fault: { Status: 400, Code: InvalidParameter } } when partnerType is PartnerType.IndirectReseller => RemovalOutcome.ProviderMustAct,
        RemoteServiceException { Fault.Status: >= 400 and < 500 } => RemovalOutcome.Blocked,
        ConflictException => RemovalOutcome.Blocked,
        _ => null,
    };

    private static bool SpeaksOfProviders(PartnerRelationshipsException error) =>
        error.Fault?.Description.IndexOf("indirect provider", StringComparison.OrdinalIgnoreCase) >= 0;
}
