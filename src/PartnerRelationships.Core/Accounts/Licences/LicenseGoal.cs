using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Licences;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>What one product is to be for a user, and what it was.</summary>
/// <param name="Sku">The product.</param>
/// <param name="IsGiven">Whether the user is to have it.</param>
/// <param name="Off">The services that are to be off; null to leave as they are.</param>
/// <param name="Before">The licence as the user has it now; null for none.</param>
internal sealed record LicenseGoal(PartnerCustomerSku Sku, bool IsGiven, IReadOnlyList<ServicePlan>? Off, PartnerCustomerUserLicense? Before)
{
    private const string Given = "given";

    /// <summary>Whether the user is to get it and has it not.</summary>
    public bool IsNew => IsGiven && Before is null;

    /// <summary>Whether something is to be changed.</summary>
    public bool IsOpen => IsGiven ? Before is null || !OffNow.SetEquals(OffThen) : Before is not null;

    /// <summary>What is asked of the service.</summary>
    public LicenseGrant Grant => new(Sku.SkuId, [.. OffThen]);

    /// <summary>What the ledger says of it: its before and after.</summary>
    public FieldChange Field => new(
        FieldWord.Of(Sku.PartNumber ?? Sku.SkuId), Before is null ? null : Words(OffNow), IsGiven ? Words(OffThen) : null);

    /// <summary>Whether the user's licences are as they are to be.</summary>
    public bool IsMet(IReadOnlyList<PartnerCustomerUserLicense> licenses)
    {
        var has = Of(licenses, Sku.SkuId);
        return IsGiven ? has is not null && OffThen.All(plan => PlanStates.IsOff(has, plan)) && !OffNow.Except(OffThen).Any(plan => PlanStates.IsOff(has, plan)) : has is null;
    }

    /// <summary>The licence of a product among a user's; null for none.</summary>
    public static PartnerCustomerUserLicense? Of(IReadOnlyList<PartnerCustomerUserLicense> licenses, string skuId) =>
        licenses.FirstOrDefault(license => string.Equals(license.SkuId, skuId, StringComparison.OrdinalIgnoreCase));

    private HashSet<string> OffNow => Ids(Before is null ? [] : PlanStates.Off(Sku, Before));

    private HashSet<string> OffThen => Off is null ? OffNow : Ids(Off.Where(plan => Sku.ServicePlans.Any(own => own.PlanId == plan.PlanId)));

    private static HashSet<string> Ids(IEnumerable<ServicePlan> plans) => new(plans.Select(plan => plan.PlanId), StringComparer.OrdinalIgnoreCase);

    private string Words(HashSet<string> off) => off.Count == 0
        ? Given
        : $"{Given} without {string.Join(", ", Sku.ServicePlans.Where(plan => off.Contains(plan.PlanId)).Select(plan => plan.ServiceName ?? plan.PlanId).OrderBy(word => word, StringComparer.Ordinal))}";
}
