using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>Which services of a product are off for a user. The service's documents show only ones that are on (contract A.7): one that is off is
/// missing there, or says so.</summary>
internal static class PlanStates
{
    private static readonly string[] OffWords = ["disabled", "deleted", "off"];

    /// <summary>The services of the product that are off in the licence.</summary>
    public static IEnumerable<ServicePlan> Off(PartnerCustomerSku sku, PartnerCustomerUserLicense license) => sku.ServicePlans.Where(plan => IsForUsers(plan) && IsOff(license, plan.PlanId));

    /// <summary>Whether a service is off in the licence.</summary>
    public static bool IsOff(PartnerCustomerUserLicense license, string planId) =>
        !license.ServicePlans.Any(plan => Same(plan.PlanId, planId) && !(plan.Status is { } status && OffWords.Contains(ServiceWord.Plain(status))));

    private static bool IsForUsers(ServicePlan plan) => plan.TargetType is null || ServiceWord.Plain(plan.TargetType) == "user";

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
