using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Licences;

namespace PartnerRelationships.Commands;

/// <summary>Assigns licences to users of customers and removes licences, for many users at once.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.PartnerCustomerUserLicense, DefaultParameterSetName = ByUserSet, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUserLicenseChange))]
public sealed class SetPartnerCustomerUserLicenseCommand : UserCmdlet
{
    private const int ChangeActivity = 150;
    private readonly HashSet<string> underWay = new(StringComparer.OrdinalIgnoreCase);
    private PlannedChanges<string, LicensePlan, PartnerCustomerUserLicenseChange> changes = null!;
    private LicensePlanner planner = null!;
    private LicenseChanger changer = null!;

    /// <summary>The products to assign, by part number, product name or SKU id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(SkuCompleter)), ValidateNotNullOrEmpty]
    public string[] Add { get; set; } = [];

    /// <summary>The products to remove, by part number, product name or SKU id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(SkuCompleter)), ValidateNotNullOrEmpty]
    public string[] Remove { get; set; } = [];

    /// <summary>The services of the added products to turn off, by name, short name or id. An empty list turns all of them on. Without this parameter, a user's
    /// services are unchanged, and a newly assigned product has all services on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ServicePlanCompleter)), ValidateNotNull, AllowEmptyCollection]
    public string[]? DisablePlan { get; set; }

    /// <summary>The maximum number of concurrent requests.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        changes = new(ThrottleLimit, new PaceProgress(ChangeActivity, "Changing licences", Session.Clock), Watcher, StopToken);
        planner = new LicensePlanner(Session, changes.Lanes);
        changer = new LicenseChanger(Session, changes.Lanes);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RequireSomething();
        Guarded(Target, () => Begin(Target, Finder(), new LicenseRequest { Add = Add, Remove = Remove, PlansOff = DisablePlan }));
        Advance(all: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(all: true);
        changes.Finish(WriteProgress);
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        changes?.Dispose();
        base.Dispose(disposing);
    }

    private void RequireSomething()
    {
        if (Add.Length + Remove.Length == 0)
        {
            Required(null, () => throw new InvalidInputException("LicenseChangeEmpty", "Neither -Add nor -Remove names a product."));
        }
    }

    private void Begin(string target, Func<CancellationToken, Task<PartnerCustomerUser>> find, LicenseRequest request)
    {
        // A customer that comes twice is examined again when the first change is done.
        if (!underWay.Add(target))
        {
            Advance(all: true);
            underWay.Add(target);
        }

        changes.Plan(target, async token =>
        {
            var user = await changes.Lanes.RunAsync(() => find(token), token).ConfigureAwait(false);
            return await planner.PlanAsync(user, request, token).ConfigureAwait(false);
        });
    }

    private void Advance(bool all) => changes.Advance(
        all,
        (target, planned) => Guarded(target, () => Ask(target, Await(planned)), failed: _ => underWay.Remove(target)),
        (target, changed) => Guarded(target, () => Write(target, Await(changed)), failed: _ => underWay.Remove(target)),
        WriteProgress);

    private void Ask(string target, LicensePlan plan)
    {
        var reason = ShouldProcessReason.None;
        if (plan.IsNothing || ShouldProcess($"{plan.User}, customer {plan.User.CustomerId}: {plan.Words}.", $"Change the licences of {plan.User}, customer {plan.User.CustomerId}: {plan.Words}?", "Change licences", out reason))
        {
            changes.Change(target, token => changer.CarryOutAsync(plan, token));
            return;
        }

        underWay.Remove(target);
        if (reason != ShouldProcessReason.WhatIf)
        {
            LicensePlanner.Release(plan);
        }
    }

    private void Write(string target, PartnerCustomerUserLicenseChange change)
    {
        underWay.Remove(target);
        foreach (var warning in change.Warnings)
        {
            WriteWarning($"{change.UserPrincipalName}: {warning}");
        }

        WriteObject(change);
    }
}
