using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Removals.Evidence;

namespace PartnerRelationships.Commands;

/// <summary>Compares what removal runs did with the service's own log: confirmed, not there yet, or done by somebody else. Reads only.</summary>
[Cmdlet(VerbsData.Compare, Nouns.CustomerRemoval, DefaultParameterSetName = ByRemovalSet), OutputType(typeof(CustomerRemovalComparison))]
public sealed class CompareCustomerRemovalCommand : PartnerCmdlet
{
    private const string ByRemovalSet = "ByRemoval";
    private const string ByRunSet = "ByRun";
    private const string ByRunIdSet = "ByRunId";
    private RemovalComparison comparison = null!;

    /// <summary>The customers of runs, from Get-CustomerRemoval.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByRemovalSet, ValueFromPipeline = true), Copy(typeof(CustomerRemoval)), ValidateNotNull]
    public CustomerRemoval[] Removal { get; set; } = [];

    /// <summary>The runs themselves, from Get-CustomerRemovalRun.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByRunSet, ValueFromPipeline = true), Copy(typeof(CustomerRemovalRun)), ValidateNotNull]
    public CustomerRemovalRun[] Run { get; set; } = [];

    /// <summary>The runs' ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByRunIdSet), ObjectId(nameof(RunId))]
    public Guid[] RunId { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        comparison = new RemovalComparison(Session);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var removal in Removal)
        {
            Guarded(removal.CustomerId, () =>
            {
                var whole = Whole(removal);
                WriteObject(Await(token => comparison.CompareAsync(whole, token)));
            });
        }

        foreach (var id in RunId.Concat(Run.Select(run => run.RunId)))
        {
            Guarded(id, () => Stream<CustomerRemovalComparison>((sink, token) => comparison.CompareAsync(id, sink, token)));
        }
    }
}
