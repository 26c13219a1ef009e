using System;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>What all changes of delegated admin relationships ask first.</summary>
internal static class MendRules
{
    /// <summary>Why a relationship must not be changed for a customer, a sentence; null if it may be.</summary>
    public static string? ComplaintAbout(DelegatedAdminRelationship relationship, Guid customer) =>
        relationship.CustomerId != customer ? $"{relationship.DisplayName} does not belong to this customer."
        : !relationship.Is(DelegatedAdminStatus.Active) ? $"{relationship.DisplayName} is {relationship.Status}, not active."
        : null;
}
