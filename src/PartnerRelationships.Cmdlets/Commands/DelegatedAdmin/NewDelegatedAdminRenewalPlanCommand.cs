using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that renews delegated admin relationships before they expire: a successor for each customer, or automatic extension instead. Only reads
/// from the service; nothing changes until the plan is invoked.</summary>
[Cmdlet(VerbsCommon.New, Nouns.DelegatedAdminRenewalPlan, SupportsShouldProcess = true, DefaultParameterSetName = EverybodySet), OutputType(typeof(RelationshipPlan))]
public sealed class NewDelegatedAdminRenewalPlanCommand : PlanMakingCmdlet
{
    private const string EverybodySet = "Everybody";
    private const string OfCustomerSet = "OfCustomer";
    private const int ExamineActivity = 134;
    private CustomerChecks<Guid, RenewalExamination> checks = null!;
    private RenewalReader reader = null!;
    private RenewalPlanMaker maker = null!;

    /// <summary>The customers: tenant ids, or the objects themselves. By default all customers. Only those with a relationship that expires are in the plan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerRow, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Renews the relationships that end within this number of days and are not extended automatically.</summary>
    [Parameter, ValidateRange(1, 3650)]
    public int ExpiresWithin { get; set; } = 60;

    /// <summary>A template of New-DelegatedAdminTemplate: the successors get its roles, duration and groups. If it names no groups, the current groups are kept.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>Turns on automatic extension instead of asking customers for successors. Relationships with the Global Administrator role cannot be extended
    /// automatically and are blocked.</summary>
    [Parameter]
    public SwitchParameter AutoExtendInstead { get; set; }

    /// <summary>Why the relationships are renewed; it is recorded in the plan and in the ledger.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Reason { get; set; }

    private protected override PlanBuilder Maker => maker;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            var terms = Terms();
            Open();
            reader = new RenewalReader(Session, terms, Await(token => RelationshipShelf.ReadAsync(Session, token)));
            maker = new RenewalPlanMaker(Session, terms, Guards(), ServiceFactory.PlanFiles.Begin(), Policy);
            var pace = new PaceProgress(ExamineActivity, "Reading delegated admin relationships that expire", Session.Clock);
            checks = new(ThrottleLimit, pace, (customer, lanes, token) => reader.ExamineAsync(customer, lanes, token), Watcher, StopToken);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => Examine(IdOf(reference)), failed: error => Miss(TargetOf(reference), null, error));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var customer in ParameterSetName == EverybodySet ? reader.Customers : [])
        {
            Examine(customer);
        }

        Advance(all: true);
        Guarded(Path, () => Make(Reason ?? $"The plan renews what expires within {ExpiresWithin} days.", AutoExtendInstead ? "extends" : "renews"));
        WarnOfMissed();
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        maker?.Dispose();
        base.Dispose(disposing);
    }

    private RenewalTerms Terms() => AutoExtendInstead && Template is not null
        ? throw new InvalidInputException("DelegatedAdminTermsInvalid", "-AutoExtendInstead keeps the existing relationships, so -Template has nothing to apply to.")
        : new RenewalTerms(TimeSpan.FromDays(ExpiresWithin), Template is null ? null : Await(token => new TemplateDesk(Session).GetAsync(Template, token)), AutoExtendInstead);

    private void Examine(Guid customer)
    {
        if (!reader.Expires(customer))
        {
            WriteVerbose($"{customer} has no delegated admin relationship that expires within {ExpiresWithin} days.");
            return;
        }

        CountNamed();
        checks.Begin(customer);
        Advance(all: false);
    }

    private void Advance(bool all) =>
        checks.Advance(all, (customer, examined) => Guarded(customer, () => maker.Add(Await(examined)), failed: error => Miss(customer, null, error)), WriteProgress);
}
