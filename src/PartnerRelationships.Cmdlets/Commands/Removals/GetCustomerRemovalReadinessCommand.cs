using System;
using System.Management.Automation;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Commands;

/// <summary>Tells whether customers' relationships could end now, and names everything that stands in the way. Reads only; many customers at once, told
/// in the order in which they came.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRemovalReadiness), OutputType(typeof(CustomerRemovalReadiness))]
public sealed class GetCustomerRemovalReadinessCommand : PartnerCmdlet
{
    private CustomerChecks<Guid, CustomerExamination> checks = null!;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>How many requests may be under way at once.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        checks = new(ThrottleLimit, (customer, lanes, token) => new ReadinessCheck(Session, lanes).ExamineAsync(customer, token), StopToken);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => checks.Begin(reference.Require()));
            Advance(all: false);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(all: true);
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        base.Dispose(disposing);
    }

    private void Advance(bool all)
    {
        while (checks.TryTake(all, out var customer, out var examined))
        {
            Guarded(customer, () => WriteObject(Await(examined).Readiness));
        }
    }
}
