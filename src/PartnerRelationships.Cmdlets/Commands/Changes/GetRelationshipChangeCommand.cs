using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Journal;

namespace PartnerRelationships.Commands;

/// <summary>Lists the customers of runs with their steps and outcomes, as the ledger has them.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipChange, DefaultParameterSetName = AllSet), Alias("Get-CustomerRemoval"), OutputType(typeof(RelationshipChange))]
public sealed class GetRelationshipChangeCommand : PartnerCmdlet
{
    private const string AllSet = "All";
    private const string ByCustomerSet = "ByCustomer";
    private const string ByRunSet = "ByRun";

    /// <summary>The customers, in any run: their tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The runs, from Get-RelationshipRun.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByRunSet, ValueFromPipeline = true), Copy(typeof(RelationshipRun)), ValidateNotNull]
    public RelationshipRun[] Run { get; set; } = [];

    /// <summary>Only the customers of this run, by its id.</summary>
    [Parameter(ParameterSetName = AllSet), Parameter(ParameterSetName = ByCustomerSet), ArgumentCompleter(typeof(RunCompleter)), ObjectId(nameof(RunId))]
    public Guid? RunId { get; set; }

    /// <summary>Only the customers with these outcomes.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public ChangeOutcome[] Outcome { get; set; } = [];

    /// <summary>Only the customers that have no outcome yet.</summary>
    [Parameter]
    public SwitchParameter Open { get; set; }

    /// <summary>Only the customers with a step whose result is unknown.</summary>
    [Parameter]
    public SwitchParameter InDoubt { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == AllSet)
        {
            List(null, Filter);
        }

        foreach (var reference in CustomerId)
        {
            List(TargetOf(reference), () => Filter() with { CustomerId = reference.Require() });
        }

        foreach (var run in Run)
        {
            List(run.RunId, () => Filter() with { RunId = run.RunId });
        }
    }

    private ChangeFilter Filter() => new()
    {
        RunId = RunId,
        Outcomes = Outcome.Length == 0 ? null : Outcome,
        IsOpen = Open ? true : null,
        IsInDoubt = InDoubt ? true : null,
    };

    private void List(object? target, Func<ChangeFilter> filter) => Guarded(target, () =>
    {
        var (journal, partner, wanted) = (Session.Changes, Session.Profile.TenantId, filter());
        Stream<RelationshipChange>((sink, token) => journal.ListAsync(partner, wanted, sink, token));
    });
}
