using System;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.PartnerCenter.Errors;

/// <summary>What Microsoft Graph's refusals mean beyond their status (contract §6.2).</summary>
internal static class GraphErrors
{
    /// <summary>The error; null when the status says enough, or when Partner Center refused.</summary>
    public static PartnerRelationshipsException? Of(ServiceFault fault) => !fault.Operation.Contains(" /v1.0/") ? null : fault.Status switch
    {
        403 => new AccessDeniedException("GraphPermissionMissing", ServiceErrors.Message(fault), fault) { RecommendedAction = ErrorIds.ActionOf("GraphPermissionMissing") },
        404 when IsAboutOne(fault) => NotFound(fault),
        400 when fault.Description.IndexOf("delegatedAdminRelationshipId is invalid", StringComparison.OrdinalIgnoreCase) >= 0 => NotFound(fault),
        409 when !IsAboutOne(fault) => new ConflictException("DelegatedAdminNameTaken", ServiceErrors.Message(fault), fault) { RecommendedAction = ErrorIds.ActionOf("DelegatedAdminNameTaken") },
        _ => null,
    };

    private static bool IsAboutOne(ServiceFault fault) => fault.Operation.Contains("/delegatedAdminRelationships/");

    private static NotFoundException NotFound(ServiceFault fault) =>
        new("DelegatedAdminNotFound", ServiceErrors.Message(fault), fault) { RecommendedAction = ErrorIds.ActionOf("DelegatedAdminNotFound") };
}
