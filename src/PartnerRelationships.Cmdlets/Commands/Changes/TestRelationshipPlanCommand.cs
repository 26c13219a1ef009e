using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Plans;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Checks whether a plan may be invoked, and what has changed in the service since it was made. Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.RelationshipPlan, DefaultParameterSetName = ByPlanSet), Alias("Test-CustomerRemovalPlan"), OutputType(typeof(PlanFinding))]
public sealed class TestRelationshipPlanCommand : PartnerCmdlet
{
    private const string ByPlanSet = "ByPlan";
    private const string ByPathSet = "ByPath";
    private const string LiteralPathSet = "LiteralPath";
    private const int CompareActivity = 132;

    /// <summary>The files of the plans; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPathSet, ValueFromPipelineByPropertyName = true), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The plan files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The plans, such as from Get-RelationshipPlan.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPlanSet, ValueFromPipeline = true), Copy(typeof(RelationshipPlan)), ValidateNotNull]
    public RelationshipPlan[] Plan { get; set; } = [];

    /// <summary>The maximum number of concurrent requests.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var plan in ParameterSetName == ByPlanSet ? Plan : [])
        {
            Guarded(plan, () => Test(Copies.Whole(plan)));
        }

        if (ParameterSetName != ByPlanSet)
        {
            ForEachFile(Path, LiteralPath, file => Test(ServiceFactory.PlanFiles.Read(file)));
        }
    }

    private void Test(RelationshipPlan plan)
    {
        WriteObject(Await(token => PlanTest.JudgeAsync(plan, Session, token)), enumerateCollection: true);
        if (plan.Kind == RenewalKind.Instance.Word)
        {
            CompareRenewals(plan);
        }
        else if (Await(token => PlanTest.OpenAsync(plan, Session, token)) is { } test)
        {
            Compare(plan.Customers, test);
        }
    }

    private void CompareRenewals(RelationshipPlan plan)
    {
        if (Await(token => RenewalTest.OpenAsync(plan, Session, token)) is { } test)
        {
            WriteObject(plan.Customers.SelectMany(test.Compare), enumerateCollection: true);
        }
    }

    private void Compare(IReadOnlyList<PlannedCustomer> customers, PlanTest test)
    {
        var pace = new PaceProgress(CompareActivity, "Comparing the plan with the service", Session.Clock, customers.Count);
        using var checks = new CustomerChecks<PlannedCustomer, IReadOnlyList<PlanFinding>>(
            ThrottleLimit, pace, (customer, lanes, token) => test.CompareAsync(customer, new ReadinessCheck(Session, lanes), token), Watcher, StopToken);
        foreach (var customer in customers)
        {
            checks.Begin(customer);
            Advance(all: false);
        }

        Advance(all: true);

        void Advance(bool all) => checks.Advance(
            all, (customer, findings) => Guarded(customer.CustomerId, () => WriteObject(Await(findings), enumerateCollection: true), customer.Name), WriteProgress);
    }
}
