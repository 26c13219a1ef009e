using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Storage.Databases;
using static PartnerRelationships.Storage.Databases.RowValues;

namespace PartnerRelationships.Storage.Removals;

/// <summary>One customer of a run as its row has it.</summary>
internal sealed class RemovalRow
{
    /// <summary>The row's own number; lists go on behind it.</summary>
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

    /// <summary>A customer that nobody has worked on yet.</summary>
    public static RemovalRow Of(CustomerRemovalRun run, RemovalPlanCustomer customer, int place) => new()
    {
        RunId = run.RunId.ToString(),
        PartnerTenantId = run.PartnerTenantId.ToString(),
        Place = place,
        CustomerId = customer.CustomerId.ToString(),
        Name = KeptText.Of(customer.Name),
        Domain = KeptText.Of(customer.Domain),
    };

    public CustomerRemoval ToRemoval(IEnumerable<StepRow> steps) => RowValues.Read($"The removal of customer {CustomerId} in run {RunId}", () => new CustomerRemoval
    {
        PartnerTenantId = Guid.Parse(PartnerTenantId),
        RunId = Guid.Parse(RunId),
        Number = (int)Place,
        CustomerId = Guid.Parse(CustomerId),
        Name = Name,
        Domain = Domain,
        Outcome = WordOrNull<RemovalOutcome>(Outcome),
        Detail = Detail,
        DelegatedAdminBefore = WordOrNull<DelegatedAdminState>(DelegatedAdminBefore),
        DelegatedAdminAfter = WordOrNull<DelegatedAdminState>(DelegatedAdminAfter),
        Worker = Worker,
        CompletedOn = Time(CompletedOn),
        Steps = [.. steps.Select(step => step.ToStep())],
    });
}
