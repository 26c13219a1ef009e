using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;

namespace PartnerRelationships.Core.Drift.Snapshots;

/// <summary>In what a customer's delegated admin relationships differ from how they were.</summary>
/// <param name="savedOn">When they were so.</param>
internal sealed class RightsComparer(DateTimeOffset savedOn)
{
    private const string Part = nameof(CustomerRelationship.DelegatedAdminRelationships);

    /// <summary>Every difference.</summary>
    public IEnumerable<RelationshipFinding> Of(CustomerRelationship customer, IReadOnlyList<CustomerDelegatedAdmin> before, IReadOnlyList<CustomerDelegatedAdmin> now) =>
    [
        .. before.Where(old => now.All(one => one.RelationshipId != old.RelationshipId)).Select(old => Gone(customer, old)),
        .. now.SelectMany(one => before.FirstOrDefault(old => old.RelationshipId == one.RelationshipId) is { } old ? OfOne(customer, old, one) : [New(customer, one)]),
    ];

    private RelationshipFinding Gone(CustomerRelationship customer, CustomerDelegatedAdmin old) =>
        Differs(customer, TieFacts.IsInForce(old) ? FindingSeverity.High : FindingSeverity.Low, old.Status, "ended", $"{old.DisplayName} was {old.Status} on {Then}, and has ended.")
            .NotPlanned(DriftText.AskFor(customer.CustomerId, old.Roles), "The customer has to approve a new one.");

    private RelationshipFinding New(CustomerRelationship customer, CustomerDelegatedAdmin one) =>
        Differs(customer, TieFacts.IsInForce(one) ? FindingSeverity.Medium : FindingSeverity.Low, "none", one.Status, $"{one.DisplayName} is {one.Status}, and did not exist on {Then}. Its roles: {DriftText.Listed(one.Roles)}.")
            .NotPlanned(DriftText.ShowRights(one.RelationshipId), "Decide whether you want it; Stop-DelegatedAdminRelationship ends it.");

    private IEnumerable<RelationshipFinding> OfOne(CustomerRelationship customer, CustomerDelegatedAdmin old, CustomerDelegatedAdmin now)
    {
        var show = DriftText.ShowRights(now.RelationshipId);
        if (!string.Equals(old.Status, now.Status, StringComparison.OrdinalIgnoreCase))
        {
            yield return Differs(customer, FindingSeverity.Medium, old.Status, now.Status, $"{now.DisplayName} was {old.Status} on {Then}, and is now {now.Status}.").NotPlanned(show, "The status cannot be set directly; it follows from actions.");
        }

        if (!new HashSet<string>(old.Roles).SetEquals(now.Roles))
        {
            yield return Differs(customer, FindingSeverity.High, DriftText.Listed(old.Roles), DriftText.Listed(now.Roles), $"The roles of {now.DisplayName} have changed since {Then}.")
                .NotPlanned(DriftText.AskFor(customer.CustomerId, old.Roles), "The roles of a relationship cannot be changed: the customer has to approve a new one.");
        }

        if (old.EndsOn != now.EndsOn)
        {
            yield return Differs(customer, FindingSeverity.Low, Day(old.EndsOn), Day(now.EndsOn), $"{now.DisplayName} ended on {Day(old.EndsOn)} as of {Then}, and now ends on {Day(now.EndsOn)}.").NotPlanned(show, "The end date cannot be set.");
        }

        if (old.AutoExtends != now.AutoExtends)
        {
            yield return OfExtension(customer, old, now);
        }

        if (old.Groups is { } then && now.Groups is { } present && !new HashSet<string>(then).SetEquals(present))
        {
            yield return Differs(customer, FindingSeverity.High, DriftText.Listed(then), DriftText.Listed(present), $"The groups that have the roles of {now.DisplayName} have changed since {Then}.")
                .NotPlanned(Mending.ShowGroups(now.RelationshipId), "A snapshot does not contain the roles of each group; compare with a template.");
        }
    }

    private RelationshipFinding OfExtension(CustomerRelationship customer, CustomerDelegatedAdmin old, CustomerDelegatedAdmin now)
    {
        if (old.AutoExtends is not { } extended || now.AutoExtends is null)
        {
            return customer.Unknown(Part, $"Whether {now.DisplayName} is extended automatically {(now.AutoExtends is null ? "is unknown" : $"was unknown on {Then}")}.") with { Command = DriftText.ShowRights(now.RelationshipId) };
        }

        var finding = Differs(
            customer, extended ? FindingSeverity.Medium : FindingSeverity.Low, Extends(extended), Extends(!extended), $"{now.DisplayName} {(extended ? "was extended automatically" : "was not extended automatically")} on {Then}, but {(extended ? "is not any more" : "is now")}.");
        return TieFacts.IsInForce(now) && !(extended && now.Roles.Any(DriftText.IsGlobal))
            ? finding.MendedBy(Mending.Extend(now.RelationshipId, extended), DelegationSteps.Extend(now.RelationshipId, now.DisplayName, extended))
            : finding.NotPlanned(DriftText.ShowRights(now.RelationshipId), "It can be set only while the relationship is active, and not with Global Administrator.");
    }

    private string Then => ScreenTime.Day(savedOn);

    private static string Extends(bool extends) => extends ? "is extended automatically" : "is not extended automatically";

    private static string Day(DateTimeOffset? day) => day is null ? "an unknown date" : ScreenTime.Day(day);

    private static RelationshipFinding Differs(CustomerRelationship customer, FindingSeverity severity, string expected, string actual, string evidence) =>
        customer.Find(RelationshipRule.Differs, severity, Part, evidence) with { Expected = expected, Actual = actual };
}
