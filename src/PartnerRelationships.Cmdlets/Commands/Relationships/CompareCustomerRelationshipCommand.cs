using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Commands;

/// <summary>Finds what is not as it should be in customers' relationships: by rules that hold for every partner, or in comparison with a snapshot, a list of your own or a
/// template. Each finding has its evidence and the command that mends it; -AsPlan makes a plan of all that can be mended. What could not be read is a finding too.</summary>
[Cmdlet(VerbsData.Compare, Nouns.CustomerRelationship, DefaultParameterSetName = RulesSet, SupportsShouldProcess = true), OutputType(typeof(RelationshipFinding), typeof(RelationshipPlan))]
public sealed partial class CompareCustomerRelationshipCommand : RelationshipCmdlet
{
    private const string RulesSet = "Rules";
    private const string SnapshotSet = "Snapshot";
    private const string CsvSet = "Csv";
    private const string TemplateSet = "Template";
    private IRelationshipComparer? comparer;
    private SubscriptionDrift? subscriptions;
    private bool isBroken;

    /// <summary>The customers: tenant ids, or the objects themselves; everybody by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public override CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The snapshot to compare with: a file that Save-CustomerRelationshipSnapshot wrote.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SnapshotSet), ValidateNotNullOrEmpty]
    public string Snapshot { get; set; } = "";

    /// <summary>Your own list to compare with: a CSV file with a column CustomerId or Domain, and any of Reseller, IndirectProvider, DAP, GDAP and AutoExtend. An empty cell is not compared.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CsvSet), ValidateNotNullOrEmpty]
    public string Csv { get; set; } = "";

    /// <summary>The template of delegated administration to compare with: its name, or the object.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TemplateSet), ValidateNotNullOrEmpty]
    public string Template { get; set; } = "";

    /// <summary>Reports delegated admin relationships that end within this many days and do not extend themselves.</summary>
    [Parameter(ParameterSetName = RulesSet), Parameter(ParameterSetName = TemplateSet), ValidateRange(0, 3650)]
    public int ExpiresWithin { get; set; } = 60;

    /// <summary>Writes a plan of all that can be mended, in place of the findings. Only the plan's file is written; Invoke-RelationshipPlan carries the plan out.</summary>
    [Parameter]
    public SwitchParameter AsPlan { get; set; }

    /// <summary>The plan's file, with -AsPlan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PlanPath { get; set; }

    /// <summary>Why the relationships are mended, with -AsPlan; it is recorded with the plan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Reason { get; set; }

    /// <summary>How many customers the plan may change at most. With more of them there is no plan.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>Requires that somebody else approves the plan before it is invoked.</summary>
    [Parameter]
    public SwitchParameter RequireApproval { get; set; }

    /// <summary>Replaces the plan's file when it is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Title => "Comparing relationships";

    private protected override bool TakesOthers => ParameterSetName == RulesSet;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(PlanPath, BeginPlan);
        Required(TargetOfComparison, Open);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (checks is null)
        {
            base.ProcessRecord();
        }
        else
        {
            CheckTemplate();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        maker?.Dispose();
        base.Dispose(disposing);
    }

    private protected override async Task<CustomerRelationship> ReadAsync(RelationshipReader reader, Guid customer, CancellationToken cancellationToken)
    {
        var bought = subscriptions?.ReadAsync(customer, cancellationToken) ?? Task.CompletedTask;
        var relationship = base.ReadAsync(reader, customer, cancellationToken);
        await Task.WhenAll(bought, relationship).ConfigureAwait(false);
        return await relationship.ConfigureAwait(false);
    }

    private protected override void Take(CustomerRelationship relationship)
    {
        foreach (var finding in comparer!.Take(relationship))
        {
            Tell(finding);
        }

        foreach (var finding in subscriptions?.Take(relationship) ?? [])
        {
            Tell(finding);
        }
    }

    private protected override void Miss(Guid? customer, PartnerRelationshipsException error)
    {
        isBroken |= customer is null;
        if (customer is { } id)
        {
            comparer?.Skip(id);
        }

        Tell(new RelationshipFinding
        {
            CustomerId = customer,
            Rule = RelationshipRule.Unknown,
            Severity = FindingSeverity.Medium,
            Evidence = error.Message,
            Command = customer is null ? null : $"Get-CustomerRelationship {customer}",
            Obstacle = "What is not known cannot be mended.",
            ReadOn = Session.Clock.Now,
        });
    }

    private protected override void Finish()
    {
        AdvanceTemplate(all: true);
        foreach (var finding in comparer?.End(IsOfEverybody && !isBroken) ?? [])
        {
            Tell(finding);
        }

        if (maker is not null)
        {
            Guarded(PlanPath, MakePlan);
        }
    }

    private void Tell(RelationshipFinding finding)
    {
        if (maker is null)
        {
            WriteObject(finding);
        }
        else
        {
            maker.Add(finding);
        }
    }
}
