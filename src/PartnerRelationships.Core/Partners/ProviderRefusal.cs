using System;
using System.Linq;

namespace PartnerRelationships.Core.Partners;

/// <summary>Whether a refusal means that an indirect reseller's provider must act. The codes are not documented, so the status and the caller's kind decide
/// (contract §2.5, §4.3).</summary>
internal static class ProviderRefusal
{
    // The service's word for a parameter that it does not take; of a reseller it takes none for what it may not do.
    private const string InvalidParameter = "2000";

    private const string DelegatedRoleMissing = "900308";

    // What says itself what is wrong, and that it is not the type of partner.
    private static readonly string[] OtherReasons = ["AppOnlyNotSupported", "ConditionalAccess", "AgreementMissing", "ProgramInactive"];

    /// <summary>Whether it does.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="partnerType">Who was refused; null if unknown.</param>
    public static bool Is(PartnerRelationshipsException error, PartnerType? partnerType) => error switch
    {
        AccessDeniedException when SpeaksOfProviders(error) => true,
        // Of a role of the customer's it speaks itself; "the supplied role" (900150) may be what a reseller is.
        AccessDeniedException when error.Fault is { Code: DelegatedRoleMissing } => false,
        AccessDeniedException => partnerType is PartnerType.IndirectReseller && !OtherReasons.Contains(error.ErrorId),
        RemoteServiceException { Fault: { Status: 400, Code: InvalidParameter } } => partnerType is PartnerType.IndirectReseller,
        _ => false,
    };

    private static bool SpeaksOfProviders(PartnerRelationshipsException error) =>
        error.Fault?.Description.IndexOf("indirect provider", StringComparison.OrdinalIgnoreCase) >= 0;
}
