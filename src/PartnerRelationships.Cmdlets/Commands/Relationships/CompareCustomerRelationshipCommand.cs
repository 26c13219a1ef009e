using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Commands;

/// <summary>Finds differences in customers' relationships: by general rules, or in comparison with a snapshot, your own list or a template. Each finding has its
/// evidence and the command that corrects it; -AsPlan makes a plan of everything that can be corrected. What could not be read is a finding, too.</summary>
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

    /// <summary>The customers: tenant ids, or the objects themselves. The default is all customers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public override CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The snapshot to compare with: a file that Save-CustomerRelationshipSnapshot wrote.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SnapshotSet), ValidateNotNullOrEmpty]
    public string Snapshot { get; set; } = "";

    /// <summary>Your own list to compare with: a CSV file with a column CustomerId or Domain, and any of Reseller, IndirectProvider, DAP, GDAP and AutoExtend. An empty cell is not compared.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CsvSet), ValidateNotNullOrEmpty]
    public string Csv { get; set; } = "";

    /// <summary>The delegated admin template to compare with: its name, or the object.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TemplateSet), ValidateNotNullOrEmpty]
    public string Template { get; set; } = "";

    /// <summary>Reports delegated admin relationships that end within this many days and are not extended automatically.</summary>
    [Parameter(ParameterSetName = RulesSet), Parameter(ParameterSetName = TemplateSet), ValidateRange(0, 3650)]
    public int ExpiresWithin { get; set; } = 60;

    /// <summary>Writes a plan of everything that can be corrected, instead of the findings. Only the plan file is written; Invoke-RelationshipPlan carries the plan
    /// out.</summary>
    [Parameter]
    public SwitchParameter AsPlan { get; set; }

    /// <summary>The plan's file, with -AsPlan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PlanPath { get; set; }

    /// <summary>Why the relationships are corrected, with -AsPlan. It is recorded in the plan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Reason { get; set; }

    /// <summary>The maximum number of customers that the plan may change. If there are more, no plan is made.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>Requires that somebody else approves the plan before it is invoked.</summary>
    [Parameter]
    public SwitchParameter RequireApproval { get; set; }

    /// <summary>Replaces an existing plan file.</summary>
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
            Obstacle = "What is unknown cannot be corrected.",
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
