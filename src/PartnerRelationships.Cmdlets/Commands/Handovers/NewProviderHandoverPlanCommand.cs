using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Handovers.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that hands customers over from one distributor to another: the new one is invited, the orders are transferred, and the old one is removed last. Only the plan's
/// file is written; Invoke-RelationshipPlan, run day by day, carries the plan out.</summary>
[Cmdlet(VerbsCommon.New, Nouns.ProviderHandoverPlan, SupportsShouldProcess = true, DefaultParameterSetName = ByCustomerSet), OutputType(typeof(RelationshipPlan))]
public sealed class NewProviderHandoverPlanCommand : PartnerCmdlet
{
    private const string ByCustomerSet = "ByCustomer";
    private const string AllSet = "All";
    private const int ReadActivity = 134;
    private CustomerChecks<Guid, (PartnerCustomer Customer, bool IsHeld)> checks = null!;
    private HandoverPlanMaker maker = null!;
    private PlanDesk desk = null!;
    private IndirectProvider from = null!;
    private IndirectProvider to = null!;
    private int missed;
    private bool isBroken;

    /// <summary>The plan's file.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The distributor (indirect provider) that holds the customers now: its name, id or object.</summary>
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

    /// <summary>Plans all customers that the distributor of -From holds.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    /// <summary>Customers that must never be handed over: tenant ids or domains. With one of them there is no plan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] Protected { get; set; } = [];

    /// <summary>Makes the plan even where an entry of -Protected is none of your customers. Without it there is no plan, as the entry may be mistyped.</summary>
    [Parameter]
    public SwitchParameter AllowUnmatchedProtected { get; set; }

    /// <summary>How many customers the plan may hand over at most. With more of them there is no plan.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>Which share of all your customers the plan may hand over at most, from 0 to 1. With more of them there is no plan.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double? MaximumShare { get; set; }

    /// <summary>How many customers are begun with; the others follow only when these went well.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int CanarySize { get; set; } = 5;

    /// <summary>Requires that somebody else approves the plan before it is invoked.</summary>
    [Parameter]
    public SwitchParameter RequireApproval { get; set; }

    /// <summary>For how many days the plan may be invoked for the first time; a run that began in time may go on for as long as it takes.</summary>
    [Parameter, ValidateRange(1, 90)]
    public int ValidForDays { get; set; } = 7;

    /// <summary>Replaces a file that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many requests may be under way at once.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    private string File => PathTo(Path);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
            desk.RequireRoom(File, Force);
            (from, to) = Await(token => HandoverPlanMaker.FindAsync(Session.Partners, From, To, token));
            var policy = Await(token => new PolicyDesk(Session).FindAsync(token));
            maker = new HandoverPlanMaker(Session, Options(), ServiceFactory.PlanFiles.Begin(), from, to, policy);
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
            Guarded(Path, Make);
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
        Guarded(target, () => checks.Begin(customer()), failed: error => Miss(target, error));
        Advance(all: false);
    }

    private void Advance(bool all) => checks.Advance(all, (id, read) => Guarded(id, () => Add(Await(read)), failed: error => Miss(id, error)), WriteProgress);

    private void Add((PartnerCustomer Customer, bool IsHeld) read) => maker.Add(read.Customer, read.IsHeld);

    private void Miss(object target, PartnerRelationshipsException error)
    {
        missed++;
        maker.Miss(new PlanGap { Subject = ScreenText.OneLine(target.ToString()) ?? "", ErrorId = error.ErrorId, Detail = error.Message });
    }

    // Who else would have been in the plan is not known where the list broke off: there is none.
    private void BreakOff(PartnerRelationshipsException error) => isBroken = true;

    private void WarnOfMissed()
    {
        if (missed > 0)
        {
            WriteWarning($"{Counted.Of(missed, "customer")} could not be read, and the plan does nothing to them. Its Unchecked names them; the errors above say why.");
        }
    }

    private void Make()
    {
        var everyone = Await(maker.CountAsync);
        var nobody = maker.ProtectingNobody(everyone, AllowUnmatchedProtected);
        var plan = Await(token => maker.MakeAsync(Reason, everyone, token));
        if (nobody.Count > 0)
        {
            WriteWarning($"Protected, but no customer of yours: {string.Join(", ", nobody)}.");
        }

        if (ShouldProcess(File, $"Write a plan that hands {PlanTotals.Of(plan).Changing} of {Counted.Of(plan.Customers.Count, "customer")} over from {from.Name} to {to.Name}"))
        {
            WriteObject(Await(token => desk.KeepAsync(plan, File, Force, token)));
        }
    }

    private PlanOptions Options() => new()
    {
        MaximumCount = MaximumCount,
        MaximumShare = MaximumShare,
        CanarySize = CanarySize,
        RequireApproval = RequireApproval,
        ValidFor = TimeSpan.FromDays(ValidForDays),
        Protected = ProtectedEntries.Of(Protected),
    };
}
