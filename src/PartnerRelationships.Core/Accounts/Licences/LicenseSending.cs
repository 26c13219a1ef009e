using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>A plan while it is carried out: what the service remarked, and what it showed last.</summary>
internal sealed class LicenseSending(LicensePlan plan)
{
    public LicensePlan Plan => plan;

    public List<string> Warnings { get; } = [];

    public IReadOnlyList<PartnerCustomerUserLicense> Shown { get; set; } = plan.Held;

    public PartnerCustomerUserLicenseChange ToResult() => new()
    {
        CustomerId = plan.User.CustomerId,
        UserId = plan.User.UserId,
        UserPrincipalName = plan.User.UserPrincipalName,
        Added = [.. plan.Open.Where(goal => goal.IsGiven).Select(goal => goal.Sku.Product)],
        Removed = [.. plan.Open.Where(goal => !goal.IsGiven).Select(goal => goal.Sku.Product)],
        Licenses = [.. Shown.Select(license => license.Product)],
        Warnings = Warnings,
    };
}
