using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>Checks changes of licences before anything is sent: names, the user's place, and whether enough are left. One for a command: what a customer
/// has is read once, however many users come. Safe to share between threads.</summary>
/// <param name="ports">What it asks of the outside.</param>
/// <param name="lanes">How many requests may be in progress.</param>
public sealed class LicensePlanner(ILicensePorts ports, RequestLanes lanes)
{
    private readonly AskedOnce<Guid, LicenseStock> stocks = new((customer, token) => ReadAsync(ports, lanes, customer, token));

    /// <summary>Checks one user's change, and promises it the licences that it takes.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone, or a role is missing.</exception>
    /// <exception cref="NotFoundException">There is no such product or user (SkuUnknown, ServicePlanUnknown, UserNotFound).</exception>
    /// <exception cref="InvalidInputException">A name is several products', or in both lists; or the user has no usage location (UsageLocationMissing).</exception>
    /// <exception cref="ConflictException">No licence is left (LicensesExhausted).</exception>
    public async Task<LicensePlan> PlanAsync(PartnerCustomerUser user, LicenseRequest request, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(LicenseRoles.Changing.Operation);
        var stock = await stocks.GetAsync(user.CustomerId, cancellationToken).ConfigureAwait(false);
        var add = request.Add.Select(name => SkuNames.Find(stock.Skus, name)).Distinct().ToList();
        var off = request.PlansOff is null ? null : SkuNames.Plans(add, request.PlansOff);
        RequirePlace(user, add);
        var has = await lanes.RunAsync(() => LicenseRoles.Reading.ExplainAsync(() => ports.Licenses.ListAsync(user.CustomerId, user.UserId, cancellationToken)), cancellationToken).ConfigureAwait(false);
        var remove = request.Remove.Select(name => SkuNames.Find(WithOwn(stock.Skus, has), name)).Distinct().ToList();
        RequireOneWay(add, remove);
        var goals = add.Select(sku => new LicenseGoal(sku, IsGiven: true, off, LicenseGoal.Of(has, sku.SkuId)))
            .Concat(remove.Select(sku => new LicenseGoal(sku, IsGiven: false, Off: null, LicenseGoal.Of(has, sku.SkuId))));
        var plan = new LicensePlan(user, stock, [.. goals], has);
        Reserve(plan);
        return plan;
    }

    /// <summary>Gives back what a plan was promised that is not carried out.</summary>
    public static void Release(LicensePlan plan) => plan.Stock.PutBack(plan.Taken);

    private static void Reserve(LicensePlan plan)
    {
        if (plan.Stock.Take([.. plan.Goals.Where(goal => goal.IsNew).Select(goal => goal.Sku)]) is { } missing)
        {
            throw new ConflictException("LicensesExhausted", $"No licence of {missing} is left for {plan.User}: when this command began, {missing.Available} of {missing.Total} were free.");
        }
    }

    // The service refuses it too, with an undocumented message (contract A§6).
    private static void RequirePlace(PartnerCustomerUser user, List<PartnerCustomerSku> add)
    {
        if (add.Count > 0 && string.IsNullOrWhiteSpace(user.UsageLocation))
        {
            throw new InvalidInputException("UsageLocationMissing", $"{user} has no usage location. A user without one cannot have a licence.");
        }
    }

    private static void RequireOneWay(List<PartnerCustomerSku> add, List<PartnerCustomerSku> remove)
    {
        if (add.FirstOrDefault(sku => remove.Any(other => other.SkuId == sku.SkuId)) is { } both)
        {
            throw new InvalidInputException("LicenseAddedAndRemoved", $"{both} is both in -Add and in -Remove.");
        }
    }

    // A user may have a licence that is no longer in the customer's list: of a subscription that has ended.
    private static IReadOnlyList<PartnerCustomerSku> WithOwn(IReadOnlyList<PartnerCustomerSku> skus, IReadOnlyList<PartnerCustomerUserLicense> has) =>
    [
        .. skus,
        .. has.Where(license => !skus.Any(sku => string.Equals(sku.SkuId, license.SkuId, StringComparison.OrdinalIgnoreCase))).Select(license => new PartnerCustomerSku
        {
            CustomerId = license.CustomerId,
            SkuId = license.SkuId,
            ProductName = license.ProductName,
            PartNumber = license.PartNumber,
            LicenseGroup = license.LicenseGroup,
            ServicePlans = license.ServicePlans,
        }),
    ];

    private static async Task<LicenseStock> ReadAsync(ILicensePorts ports, RequestLanes lanes, Guid customer, CancellationToken cancellationToken) =>
        new(await lanes.RunAsync(() => LicenseRoles.ReadingSkus.ExplainAsync(() => ports.Licenses.ListSkusAsync(customer, cancellationToken)), cancellationToken).ConfigureAwait(false));
}
