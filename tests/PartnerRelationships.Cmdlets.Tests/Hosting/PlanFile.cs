using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>A plan's file in a folder of its own: sealed, known to the connection's ledger, for whichever customers and steps a test wants.</summary>
internal sealed class PlanFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plan").FullName;

    public PlanFile(PartnerCenterConnection connection, IEnumerable<CustomerRemovalReadiness> customers, Func<CustomerRemovalReadiness, IEnumerable<PlannedStep>> steps, PlanOptions? options = null)
    {
        var plan = new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            PartnerTenantId = connection.PartnerTenantId,
            PartnerName = connection.PartnerName,
            CreatedOn = DateTimeOffset.UtcNow,
            CreatedBy = "planner",
            CreatedUnder = "planner",
            Reason = "The contract ended",
            BaseCount = 1000,
            Options = options ?? new PlanOptions { SuspendLegacy = true, CancelNewCommerce = true },
            Customers = [.. customers.Select(one => new PlannedCustomer
            {
                CustomerId = one.CustomerId,
                Name = one.Name,
                Domain = one.Domain,
                Verdict = one.Verdict,
                DelegatedAdmin = one.DelegatedAdmin,
                Steps = [.. steps(one).Append(new PlannedStep { Kind = StepKind.RemoveRelationship, Effect = "It ends." }).Select((step, index) => step with { Number = index + 1 })],
            })],
        };
        Plan = plan with { Seal = PlanSeal.Of(plan) };
        new PlanRecords((PartnerSession)connection.Session!).NoteMakingAsync(Plan, CancellationToken.None).GetAwaiter().GetResult();
        ServiceFactory.PlanFiles.Write(Plan, Path, overwrite: false);
    }

    public RelationshipPlan Plan { get; }

    public string Path => System.IO.Path.Combine(folder, "plan.json");

    /// <summary>The steps that clear a customer's way, as far as a plan may.</summary>
    public static IEnumerable<PlannedStep> Clearing(CustomerRemovalReadiness customer) => customer.Blockers.Select(blocker => new PlannedStep
    {
        Kind = blocker.Rule == BlockerRule.NewCommerceNotCancelled ? StepKind.CancelSubscription : StepKind.SuspendSubscription,
        SubjectId = blocker.SubjectId,
        SubjectName = blocker.Evidence,
        Effect = "It is at rest.",
    });

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
