using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Storage.Databases;
using static PartnerRelationships.Storage.Databases.RowValues;

namespace PartnerRelationships.Storage.Changes;

/// <summary>One customer of a run as its row has it.</summary>
internal class ChangeRow
{
    /// <summary>The row's own number; the next page begins after it.</summary>
    public long Number { get; set; }

    public string RunId { get; set; } = "";

    public string PartnerTenantId { get; set; } = "";

    /// <summary>The customer's place in the plan.</summary>
    public long Place { get; set; }

    public string CustomerId { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Domain { get; set; }

    public string? Outcome { get; set; }

    public string? Detail { get; set; }

    public string? DelegatedAdminBefore { get; set; }

    public string? DelegatedAdminAfter { get; set; }

    public string? CompletedOn { get; set; }

    public string? Worker { get; set; }

    /// <summary>Grows with each claim.</summary>
    public long Fence { get; set; }

    /// <summary>A customer without any work so far.</summary>
    public static PlannedRow Of(Guid partnerTenantId, Guid runId, PlannedLine planned, int place) => new()
    {
        RunId = runId.ToString(),
        PartnerTenantId = partnerTenantId.ToString(),
        Place = place,
        CustomerId = planned.Customer.CustomerId.ToString(),
        Name = KeptText.Of(planned.Customer.Name),
        Domain = KeptText.Of(planned.Customer.Domain),
        Planned = planned.Line,
    };

    public RelationshipChange ToRemoval(IEnumerable<StepRow> steps) => RowValues.Read($"The removal of customer {CustomerId} in run {RunId}", () => new RelationshipChange
    {
        PartnerTenantId = Guid.Parse(PartnerTenantId),
        RunId = Guid.Parse(RunId),
        Number = (int)Place,
        CustomerId = Guid.Parse(CustomerId),
        Name = Name,
        Domain = Domain,
        Outcome = WordOrNull<ChangeOutcome>(Outcome),
        Detail = Detail,
        DelegatedAdminBefore = WordOrNull<DelegatedAdminState>(DelegatedAdminBefore),
        DelegatedAdminAfter = WordOrNull<DelegatedAdminState>(DelegatedAdminAfter),
        Worker = Worker,
        CompletedOn = Time(CompletedOn),
        Steps = [.. steps.Select(step => step.ToStep())],
    });
}

/// <summary>The same with its line in the plan.</summary>
internal class PlannedRow : ChangeRow
{
    /// <summary>The line, which the plan's seal covers; null if the plan is of the older form.</summary>
    public string? Planned { get; set; }
}

/// <summary>The same with what the chain says of it.</summary>
internal sealed class ClaimedRow : PlannedRow
{
    /// <summary>The hash in the last event about it; null while nothing was done to it.</summary>
    public string? RecordedHash { get; set; }
}
