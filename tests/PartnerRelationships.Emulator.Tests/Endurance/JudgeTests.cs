using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>The judges see what they are there for.</summary>
public sealed class JudgeTests
{
    private const string Request = "11111111-0000-0000-0000-000000000000";
    private static readonly PlannedSteps Removal = new(["planned a", "step a Check ", "step a SuspendSubscription s", "step a RemoveRelationship ", "planned b", "step b RemoveRelationship "]);
    private static readonly string[] Ledger = [$"journal a Removed 0 {Request}", "journal b Blocked 0 ", "whole True"];
    private static readonly CarriedOut Patch = new("PATCH", "/v1/customers/a", Request);
    private static readonly ServiceState Before = new((Customer("a"), "reseller false"), (Customer("b"), "reseller false"), (new("a", ServiceState.Subscription, "s"), "active 1"), (new("c", ServiceState.Rights, "r"), "active pt0s "));
    private static readonly ServiceState After = new((Customer("b"), "reseller false"), (new("c", ServiceState.Rights, "r"), "active pt0s "));

    [Fact]
    public void What_is_as_it_should_be_is_not_blamed() => 
        Assert.Empty(Judged(Ledger, ["ended a Removed", "ended a Rem"], Patch).Concat(new PlanJudge(Removal, Before, After).Judge(Journal.Read(Ledger))));

    [Fact]
    public void A_request_that_was_carried_out_twice_is_a_double() => Assert.Equal(Wrong.Double, Judged(Ledger, [], Patch, Patch).Single().Wrong);

    [Fact]
    public void What_was_told_and_is_not_in_the_ledger_is_a_loss() => Assert.Equal(Wrong.Loss, Judged(Ledger, ["ended b Removed"], Patch).Single().Wrong);

    [Fact]
    public void A_request_that_the_ledger_does_not_know_is_a_stray() => Assert.Equal(Wrong.Stray, Judged(Ledger, [], Patch, new("PATCH", "/v1/customers/c/subscriptions/x", "other")).Single().Wrong);

    [Fact]
    public void A_request_that_was_announced_is_known() => Assert.Empty(Judged([.. Ledger, "intended other"], [], Patch, new("PATCH", "/v1/customers/c/subscriptions/x", "other")));

    [Theory]
    [InlineData("journal a Removed 1 " + Request, "whole True", "Untrue")]
    [InlineData("journal a Blocked 0 " + Request, "whole True", "Untrue")]
    [InlineData("journal a Removed 0 " + Request, "whole False", "Broken")]
    public void A_ledger_that_cannot_be_true_is_seen(string entry, string whole, string wrong) => Assert.Equal(wrong, $"{Judged([entry, whole], [], Patch).Single().Wrong}");

    [Fact]
    public void A_removal_that_the_service_did_not_carry_out_is_untrue() => Assert.Equal(Wrong.Untrue, Judged(Ledger, []).Single().Wrong);

    [Fact]
    public void A_change_of_somebody_who_is_not_in_the_plan_is_a_stray()
    {
        var after = new ServiceState((Customer("b"), "reseller false"), (new("c", ServiceState.Rights, "r"), "ended"));

        Assert.Equal("Stray: The rights r of c was 'active pt0s ', and is 'ended'.", new PlanJudge(Removal, Before, after).Judge(Journal.Read(Ledger)).Single().ToString());
    }

    [Fact]
    public void A_customer_that_is_reported_as_removed_and_is_there_is_untrue() =>
        Assert.Equal(Wrong.Untrue, new PlanJudge(Removal, Before, Before).Judge(Journal.Read(Ledger)).Single().Wrong);

    [Fact]
    public void A_customer_of_the_plan_that_never_ended_is_untrue_and_one_that_is_missing_is_lost() =>
        Assert.Equal([Wrong.Untrue, Wrong.Loss], new PlanJudge(Removal, Before, Before).Judge(Journal.Read(["journal b  0 "])).Select(verdict => verdict.Wrong));

    [Fact]
    public void Two_successors_are_a_double()
    {
        PlannedSteps renewal = new(["planned b", "step b CreateDelegatedAdmin ", "step b Await "]);
        var after = new ServiceState([.. Before.Subjects.Select(subject => (subject, Before[subject])), (new("b", ServiceState.Rights, "new1"), "active pt0s "), (new("b", ServiceState.Rights, "new2"), "created pt0s ")]);

        Assert.Equal(Wrong.Double, new PlanJudge(renewal, Before, after).Judge(Journal.Read(["journal b Renewed 0 ", "whole True"])).Single().Wrong);
    }

    [Theory]
    [InlineData("error LedgerUnavailable,PartnerRelationships.Commands.InvokeRelationshipPlanCommand It cannot be used.", true)]
    [InlineData("error NullReferenceException,PartnerRelationships.Commands.InvokeRelationshipPlanCommand Object reference not set.", false)]
    [InlineData("error CommandNotFoundException There is no such command.", false)]
    public void An_error_is_explained_by_an_id_of_the_module(string line, bool isExplained) => Assert.Equal(isExplained, ErrorLine.IsExplained(line));

    private static Subject Customer(string id) => new(id, ServiceState.Customer, id);

    private static IReadOnlyList<Verdict> Judged(IReadOnlyCollection<string> ledger, IEnumerable<string> told, params CarriedOut[] writes) => [.. JournalJudge.Judge(Journal.Read(ledger), Told.Read(told), writes)];
}
