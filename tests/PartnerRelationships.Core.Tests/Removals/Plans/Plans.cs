using System;
using System.Linq;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

/// <summary>Plans as they are made, sealed.</summary>
internal static class Plans
{
    public static readonly DateTimeOffset MadeOn = new(2026, 3, 1, 11, 0, 0, TimeSpan.Zero);

    /// <summary>A plan with everything in it.</summary>
    public static RelationshipPlan Full() => Sealed(new RelationshipPlan
    {
        PlanId = Guid.NewGuid(),
        PartnerTenantId = FakeService.PartnerTenant,
        PartnerName = "Andor Cloud",
        PartnerType = PartnerType.IndirectReseller,
        CreatedOn = MadeOn,
        CreatedBy = "anna@andor.example",
        CreatedUnder = "anna",
        Host = "DESK1",
        Reason = "the contract ended",
        BaseCount = 40,
        Options = new PlanOptions { SuspendLegacy = true, MaximumCount = 10, MaximumShare = 0.5, Protected = ["fabrikam.example", "2ce76a8f-6b3c-4b9e-8a53-6b9ed2b3f3a1"] },
        Customers = [Ready("Contoso"), Blocked("Northwind"), Ready("Tailspin")],
        Unchecked = [new PlanGap { Subject = "fourth.example", Place = "Line 5", ErrorId = "CustomerNotFound", Detail = "There is none." }],
    });

    public static RelationshipPlan Sealed(RelationshipPlan plan) => plan with { Seal = PlanSeal.Of(plan) };

    public static RelationshipPlan OfMany(int count, PlanOptions options) =>
        Sealed(Full() with { Options = options, BaseCount = 100, Customers = [.. Enumerable.Range(1, count).Select(number => Ready($"Customer {number}"))] });

    public static PlannedCustomer Ready(string name) => new()
    {
        CustomerId = Guid.NewGuid(),
        Name = name,
        Domain = name.ToLowerInvariant() + ".example",
        Verdict = ReadinessVerdict.Blocked,
        DelegatedAdmin = DelegatedAdminState.Granted,
        Steps =
        [
            new PlannedStep { Number = 1, Kind = StepKind.SuspendSubscription, SubjectId = "s1", SubjectName = "Exchange", Effect = "Nobody can use it." },
            new PlannedStep { Number = 2, Kind = StepKind.RemoveRelationship, Effect = "The relationship ends." },
        ],
    };

    public static PlannedCustomer Blocked(string name) => Ready(name) with
    {
        Steps = [],
        Blockers = [new Blocker { Rule = BlockerRule.Software, Evidence = "SQL Server × 1", WhoMustAct = "you", Remedy = "Cancel it.", AtEndOfTerm = EndOfTerm.Renews, Until = MadeOn, ClearedFrom = MadeOn, SubjectId = "o1", MonthlyCost = 10.50m, Currency = "EUR" }],
    };
}
