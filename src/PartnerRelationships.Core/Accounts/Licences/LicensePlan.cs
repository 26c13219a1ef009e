using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Licences;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>The change of one user's licences, checked and not yet sent.</summary>
public sealed class LicensePlan
{
    internal LicensePlan(PartnerCustomerUser user, LicenseStock stock, IReadOnlyList<LicenseGoal> goals, IReadOnlyList<PartnerCustomerUserLicense> held) =>
        (User, Stock, Goals, Held) = (user, stock, goals, held);

    /// <summary>Whose licences.</summary>
    public PartnerCustomerUser User { get; }

    /// <summary>Whether all is as it is to be already.</summary>
    public bool IsNothing => !Open.Any();

    /// <summary>What is to be done, for a prompt: "assign EMS, remove SPB".</summary>
    public string Words => string.Join(", ", Open.Select(Word));

    /// <summary>What the user had when it was checked.</summary>
    internal IReadOnlyList<PartnerCustomerUserLicense> Held { get; }

    internal LicenseStock Stock { get; }

    internal IReadOnlyList<LicenseGoal> Goals { get; }

    internal IEnumerable<LicenseGoal> Open => Goals.Where(goal => goal.IsOpen);

    /// <summary>The products that were promised to it.</summary>
    internal IEnumerable<string> Taken => Goals.Where(goal => goal.IsNew).Select(goal => goal.Sku.SkuId);

    /// <summary>The requests that it takes: one for each licence group (contract A§6).</summary>
    internal IEnumerable<IReadOnlyList<LicenseGoal>> Groups => Goals.GroupBy(goal => goal.Sku.LicenseGroup ?? "", StringComparer.OrdinalIgnoreCase).Select(same => same.ToList());

    /// <summary>What the ledger says of one request.</summary>
    internal AccountChange ChangeOf(IReadOnlyList<LicenseGoal> group) => new(User.CustomerId, "SetLicenses", User.UserId.ToString())
    {
        SubjectName = User.UserPrincipalName,
        Fields = [.. group.Select(goal => goal.Field)],
    };

    /// <summary>What the service is asked for in one request.</summary>
    internal LicenseUpdate UpdateOf(IReadOnlyList<LicenseGoal> group) => new(
        User.CustomerId,
        User.UserId,
        [.. group.Where(goal => goal.IsOpen && goal.IsGiven).Select(goal => goal.Grant)],
        [.. group.Where(goal => goal.IsOpen && !goal.IsGiven).Select(goal => goal.Sku.SkuId)]);

    private static string Word(LicenseGoal goal) => (goal.IsNew ? "assign " : goal.IsGiven ? "set the services of " : "remove ") + goal.Sku;
}
