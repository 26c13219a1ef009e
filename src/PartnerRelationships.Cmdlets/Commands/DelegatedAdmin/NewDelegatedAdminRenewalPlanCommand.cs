using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that renews delegated administration before it expires: for each customer a successor with the same roles, groups and duration, or with a template's;
/// or relationships that extend themselves instead. Reads only; Invoke-RelationshipPlan, invoked daily, carries it out over the weeks that customers take.</summary>
[Cmdlet(VerbsCommon.New, Nouns.DelegatedAdminRenewalPlan, SupportsShouldProcess = true, DefaultParameterSetName = EverybodySet), OutputType(typeof(RelationshipPlan))]
public sealed class NewDelegatedAdminRenewalPlanCommand : PlanMakingCmdlet
{
    private const string EverybodySet = "Everybody";
    private const string OfCustomerSet = "OfCustomer";
    private const int ExamineActivity = 134;
    private CustomerChecks<Guid, RenewalExamination> checks = null!;
    private RenewalReader reader = null!;
    private RenewalPlanMaker maker = null!;

    /// <summary>The customers: tenant ids, or the objects themselves; by default everybody of whom something expires. Of whom nothing does is not in the plan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerRow, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Renews what ends within so many days, and does not extend itself.</summary>
    [Parameter, ValidateRange(1, 3650)]
    public int ExpiresWithin { get; set; } = 60;

    /// <summary>A template of delegated administration: the successors have its roles, duration and groups. Where it names no groups, those of before stay.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>Lets the relationships extend themselves instead; nobody is asked then. Those with the Global Administrator role cannot, and are blocked.</summary>
    [Parameter]
    public SwitchParameter AutoExtendInstead { get; set; }

    /// <summary>Why they are renewed; it is recorded.</summary>
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
            var pace = new PaceProgress(ExamineActivity, "Reading what expires", Session.Clock);
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
        Guarded(Path, () => Make(Reason ?? $"What expires within {ExpiresWithin} days is renewed.", AutoExtendInstead ? "extends" : "renews"));
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
        ? throw new InvalidInputException("DelegatedAdminTermsInvalid", "With -AutoExtendInstead the relationships stay what they are: there is nothing that -Template could be for.")
        : new RenewalTerms(TimeSpan.FromDays(ExpiresWithin), Template is null ? null : Await(token => new TemplateDesk(Session).GetAsync(Template, token)), AutoExtendInstead);

    private void Examine(Guid customer)
    {
        if (!reader.Expires(customer))
        {
            WriteVerbose($"Nothing of {customer} expires within {ExpiresWithin} days.");
            return;
        }

        CountNamed();
        checks.Begin(customer);
        Advance(all: false);
    }

    private void Advance(bool all) =>
        checks.Advance(all, (customer, examined) => Guarded(customer, () => maker.Add(Await(examined)), failed: error => Miss(customer, null, error)), WriteProgress);
}
