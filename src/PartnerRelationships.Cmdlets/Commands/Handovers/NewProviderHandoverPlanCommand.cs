using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Handovers.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that hands customers over from one distributor to another: the new one is invited, the orders are transferred, and the old one is removed
/// last. Only the plan file is written; Invoke-RelationshipPlan, run daily, carries it out.</summary>
[Cmdlet(VerbsCommon.New, Nouns.ProviderHandoverPlan, SupportsShouldProcess = true, DefaultParameterSetName = ByCustomerSet), OutputType(typeof(RelationshipPlan))]
public sealed class NewProviderHandoverPlanCommand : PlanMakingCmdlet
{
    private const string ByCustomerSet = "ByCustomer";
    private const string AllSet = "All";
    private const int ReadActivity = 134;
    private CustomerChecks<Guid, (PartnerCustomer Customer, bool IsHeld)> checks = null!;
    private HandoverPlanMaker maker = null!;
    private IndirectProvider from = null!;
    private IndirectProvider to = null!;
    private bool isBroken;

    /// <summary>The distributor (indirect provider) that has the customers now: its name, id or object.</summary>
    [Parameter(Mandatory = true), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference From { get; set; } = null!;

    /// <summary>The new distributor (indirect provider): its name, id or object.</summary>
    [Parameter(Mandatory = true), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference To { get; set; } = null!;

    /// <summary>Why the customers are handed over; it is recorded with the plan.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerRow, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Includes all customers that the -From distributor has.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    private protected override PlanBuilder Maker => maker;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            Open();
            (from, to) = Await(token => HandoverPlanMaker.FindAsync(Session.Partners, From, To, token));
            maker = new HandoverPlanMaker(Session, Guards(), ServiceFactory.PlanFiles.Begin(), from, to, Policy);
            var pace = new PaceProgress(ReadActivity, "Reading customers for the plan", Session.Clock);
            checks = new(ThrottleLimit, pace, (customer, lanes, token) => lanes.RunAsync(() => maker.ReadAsync(customer, token), token), Watcher, StopToken);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Take(TargetOf(reference), () => IdOf(reference));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (All)
        {
            var search = new CustomerSearch { IndirectProvider = from.ProviderId };
            Guarded(From, () => Stream<PartnerCustomer>((sink, token) => Session.Customers.ListAsync(search.ServiceFilter, sink, token), customer => Take(customer.CustomerId, () => customer.CustomerId)), failed: BreakOff);
        }

        Advance(all: true);
        if (!isBroken)
        {
            Guarded(Path, () => Make(Reason, "hands", $" over from {from.Name} to {to.Name}"));
            WarnOfMissed();
        }

        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        maker?.Dispose();
        base.Dispose(disposing);
    }

    private void Take(object target, Func<Guid> customer)
    {
        CountNamed();
        Guarded(target, () => checks.Begin(customer()), failed: error => Miss(target, place: null, error));
        Advance(all: false);
    }

    private void Advance(bool all) => checks.Advance(all, (id, read) => Guarded(id, () => Add(Await(read)), failed: error => Miss(id, place: null, error)), WriteProgress);

    private void Add((PartnerCustomer Customer, bool IsHeld) read) => maker.Add(read.Customer, read.IsHeld);

    // Who else would have been in the plan is not known where the list broke off: there is none.
    private void BreakOff(PartnerRelationshipsException error) => isBroken = true;
}
