using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

public sealed class PlanSealTests
{
    // Plans of the older form are of one kind and one version, and know their maker by name alone.
    private static readonly string[] Unsealed = [nameof(RelationshipPlan.Version), nameof(RelationshipPlan.Kind), nameof(RelationshipPlan.Seal), nameof(RelationshipPlan.Approvals), nameof(RelationshipPlan.Path)];

    [Fact]
    public void The_seal_depends_on_every_property_of_everything_in_a_plan()
    {
        var plan = WithoutEmptyLists();

        var blind = Changes(plan, typeof(RelationshipPlan), changed => (RelationshipPlan)changed)
            .Concat(Changes(plan.Options, typeof(PlanOptions), changed => plan with { Options = (PlanOptions)changed }))
            .Concat(Changes(plan.Customers[0], typeof(PlannedCustomer), changed => plan with { Customers = [(PlannedCustomer)changed, .. plan.Customers.Skip(1)] }))
            .Concat(Changes(plan.Customers[1].Blockers[0], typeof(Blocker), changed => plan with { Customers = [plan.Customers[0], plan.Customers[1] with { Blockers = [(Blocker)changed] }, plan.Customers[2]] }))
            .Concat(Changes(plan.Customers[0].Steps[0], typeof(PlannedStep), changed => plan with { Customers = [plan.Customers[0] with { Steps = [(PlannedStep)changed, plan.Customers[0].Steps[1]] }, .. plan.Customers.Skip(1)] }))
            .Where(change => PlanSeal.Of(change.Plan) == plan.Seal)
            .Select(change => change.Name);

        Assert.Equal(Unsealed, blind);
    }

    [Fact]
    public void The_seal_depends_on_the_order_of_customers_and_of_steps()
    {
        var plan = Plans.Full();
        var first = plan.Customers[0];

        Assert.NotEqual(plan.Seal, PlanSeal.Of(plan with { Customers = [.. plan.Customers.Reverse()] }));
        Assert.NotEqual(plan.Seal, PlanSeal.Of(plan with { Customers = [first with { Steps = [.. first.Steps.Reverse()] }, .. plan.Customers.Skip(1)] }));
        Assert.NotEqual(plan.Seal, PlanSeal.Of(plan with { Options = plan.Options with { Protected = [.. plan.Options.Protected.Reverse()] } }));
    }

    [Fact]
    public void Text_that_looks_like_another_field_cannot_take_its_place()
    {
        var plan = Plans.Full() with { CreatedUnder = "", Host = "a" };

        Assert.NotEqual(PlanSeal.Of(plan), PlanSeal.Of(plan with { CreatedUnder = "\nhost:1:a", Host = "" }));
    }

    [Fact]
    public void A_sealed_plan_is_whole_until_something_of_it_changes()
    {
        var plan = Plans.Full();

        Assert.True(PlanSeal.IsWhole(plan));
        Assert.False(PlanSeal.IsWhole(plan with { Reason = "something else" }));
        Assert.Matches("^[0-9a-f]{64}$", plan.Seal);
    }

    // What is empty already cannot be emptied.
    private static RelationshipPlan WithoutEmptyLists()
    {
        var plan = Plans.Full();
        return Plans.Sealed(plan with { Customers = [plan.Customers[0] with { Blockers = plan.Customers[1].Blockers, Steps = [plan.Customers[0].Steps[0] with { RoleIds = ["role"] }, plan.Customers[0].Steps[1]] }, .. plan.Customers.Skip(1)] });
    }

    private static IEnumerable<(string Name, RelationshipPlan Plan)> Changes(object original, Type type, Func<object, RelationshipPlan> within) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is not null && property.Name != nameof(RelationshipPlan.Maker)
        select (property.Name, within(With(original, property)));

    private static object With(object original, PropertyInfo property)
    {
        var copy = typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(original, null)!;
        property.SetValue(copy, Another(property.PropertyType, property.GetValue(original)));
        return copy;
    }

    private static object Another(Type type, object? value) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => value + "x",
        var t when t == typeof(Guid) => Guid.NewGuid(),
        var t when t == typeof(int) => ((int?)value ?? 0) + 1,
        var t when t == typeof(double) => ((double?)value ?? 0) + 0.25,
        var t when t == typeof(decimal) => ((decimal?)value ?? 0) + 0.01m,
        var t when t == typeof(bool) => !((bool?)value ?? false),
        var t when t == typeof(TimeSpan) => (TimeSpan)value! + TimeSpan.FromTicks(1),
        var t when t == typeof(DateTimeOffset) => ((DateTimeOffset?)value ?? default).AddTicks(1),
        var t when t == typeof(PlanOptions) => new PlanOptions(),
        var t when t.IsEnum => Enum.GetValues(t).Cast<object>().First(other => !other.Equals(value)),
        var t => Array.CreateInstance(t.GetGenericArguments()[0], 0),
    };
}
