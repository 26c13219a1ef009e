using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift;

/// <summary>Holds customers' relationships against the rules that are the same for every partner. Holds nothing of a customer.</summary>
/// <param name="clock">Time.</param>
/// <param name="expiresWithin">What expires within this time, and is not extended automatically, is reported.</param>
/// <param name="isDetailed">Whether each customer was read for what no list has.</param>
public sealed class RuleComparer(IClock clock, TimeSpan expiresWithin, Func<bool> isDetailed) : IRelationshipComparer
{
    private readonly UnknownParts unknown = new(isDetailed);

    /// <inheritdoc/>
    public IEnumerable<RelationshipFinding> Take(CustomerRelationship customer) =>
        [.. OfReseller(customer), .. TieFacts.InForce(customer).SelectMany(one => OfRights(customer, one)), .. OfPrivileges(customer), .. OfProvider(customer), .. unknown.Of(customer, privileges: true)];

    /// <inheritdoc/>
    public void Skip(Guid customerId)
    {
    }

    /// <inheritdoc/>
    public IEnumerable<RelationshipFinding> End(bool isEverybody) => [];

    private static IEnumerable<RelationshipFinding> OfReseller(CustomerRelationship customer) => (TieFacts.IsCustomer(customer), customer.DelegatedAdminRelationships) switch
    {
        (null, _) => [customer.Unknown(nameof(customer.Reseller), $"The service reports the relationship as '{ScreenText.OneLine(customer.Reseller)}', which does not show whether there is one.")],
        (_, null) => [],
        (false, _) => TieFacts.InForce(customer).Select(one => Stray(customer, one)),
        (true, var rights) => rights.Any(TieFacts.IsInForce) ? [] : [Without(customer, rights)],
    };

    private static RelationshipFinding Stray(CustomerRelationship customer, CustomerDelegatedAdmin one) => (customer.Find(
        RelationshipRule.NoReseller, FindingSeverity.High, nameof(customer.Reseller),
        $"There is no reseller relationship, but {one.DisplayName} gives {DriftText.Listed(one.Roles)}{Until(one)}.") with { Expected = "reseller", Actual = customer.Reseller })
        .MendedBy(DriftText.Stop(one.RelationshipId), DelegationSteps.Terminate(one.RelationshipId, one.DisplayName, one.Roles.Count));

    private static RelationshipFinding Without(CustomerRelationship customer, IReadOnlyList<CustomerDelegatedAdmin> rights)
    {
        var waiting = rights.FirstOrDefault(TieFacts.IsWaiting) ?? (rights.Count > 0 ? rights[0] : null);
        var finding = customer.Find(
            RelationshipRule.NoDelegatedAdmin, FindingSeverity.Medium, nameof(customer.DelegatedAdminRelationships),
            waiting is null ? "No delegated admin relationship is active, and none was requested." : $"No delegated admin relationship is active; {waiting.DisplayName} is {waiting.Status}.") with { Expected = "active", Actual = waiting?.Status ?? "none" };
        var command = waiting is null ? DriftText.AskFor(customer.CustomerId, []) : TieFacts.IsWaiting(waiting) ? DriftText.Request(waiting.RelationshipId) : DriftText.ShowRights(waiting.RelationshipId);
        return finding.NotPlanned(command, "The customer has to approve it.");
    }

    private IEnumerable<RelationshipFinding> OfRights(CustomerRelationship customer, CustomerDelegatedAdmin one)
    {
        if (one.Roles.Any(DriftText.IsGlobal))
        {
            yield return Global(customer, one);
        }

        if (one.EndsOn is null || one.AutoExtends is null)
        {
            var what = one.EndsOn is null ? "when it ends" : "whether it is extended automatically";
            yield return customer.Unknown(nameof(customer.DelegatedAdminRelationships), $"For {one.DisplayName}, Graph does not say {what}.") with { Command = DriftText.ShowRights(one.RelationshipId) };
        }
        else if (one.AutoExtends == false && one.EndsOn <= clock.Now + expiresWithin)
        {
            yield return Expiring(customer, one);
        }
    }

    private static RelationshipFinding Global(CustomerRelationship customer, CustomerDelegatedAdmin one)
    {
        List<string> others = [.. one.Roles.Where(role => !DriftText.IsGlobal(role))];
        return (customer.Find(
            RelationshipRule.GlobalAdministrator, FindingSeverity.High, nameof(customer.DelegatedAdminRoles), $"{one.DisplayName} gives Global Administrator{Until(one)}.") with { Expected = DriftText.Listed(others), Actual = DriftText.Listed(one.Roles) })
            .NotPlanned(DriftText.AskFor(customer.CustomerId, others), "The roles of a relationship cannot be changed: the customer has to approve a new one, then stop this one.");
    }

    private static RelationshipFinding Expiring(CustomerRelationship customer, CustomerDelegatedAdmin one)
    {
        var finding = customer.Find(
            RelationshipRule.Expiring, FindingSeverity.Medium, nameof(customer.DelegatedAdminEndsOn), $"{one.DisplayName} ends on {ScreenTime.Day(one.EndsOn)}, and is not extended automatically.") with { Expected = "is extended automatically", Actual = ScreenTime.Day(one.EndsOn) };
        return one.Roles.Any(DriftText.IsGlobal)
            ? finding.NotPlanned(DriftText.AskFor(customer.CustomerId, [.. one.Roles.Where(role => !DriftText.IsGlobal(role))]), "A relationship with Global Administrator cannot be extended automatically: the customer has to approve a new one.")
            : finding.MendedBy(Mending.Extend(one.RelationshipId, extends: true), DelegationSteps.Extend(one.RelationshipId, one.DisplayName, extends: true));
    }

    private static IEnumerable<RelationshipFinding> OfPrivileges(CustomerRelationship customer)
    {
        if (customer.DelegatedAdmin != DelegatedAdminState.Granted)
        {
            yield break;
        }

        yield return (customer.Find(
            RelationshipRule.LegacyPrivileges, FindingSeverity.High, nameof(customer.DelegatedAdmin),
            "Delegated administrative privileges (DAP) are still granted: they give Global Administrator without an end date.") with { Expected = nameof(DelegatedAdminState.NotGranted), Actual = nameof(DelegatedAdminState.Granted) })
            .EndingPrivileges(customer);
    }

    private static IEnumerable<RelationshipFinding> OfProvider(CustomerRelationship customer)
    {
        if (customer is not { Invitation: { State: InvitationState.Accepted, ProviderName: { Length: > 0 } invited }, IndirectPartners: { } tied }
            || TieFacts.IsCustomer(customer) != true || tied.Contains(invited, StringComparer.OrdinalIgnoreCase))
        {
            yield break;
        }

        yield return (customer.Find(
            RelationshipRule.OtherProvider, FindingSeverity.Medium, nameof(customer.IndirectPartners),
            $"It accepted an invitation with {invited} on {ScreenTime.Day(customer.Invitation!.AcceptedOn)}, and is linked to {(tied.Count == 0 ? "no indirect provider" : DriftText.Listed(tied))}.") with { Expected = invited, Actual = DriftText.Listed(tied) })
            .NotPlanned(DriftText.Invite(customer, invited), "The customer has to accept an invitation.");
    }

    private static string Until(CustomerDelegatedAdmin one) => one.EndsOn is { } end ? $" until {ScreenTime.Day(end)}" : "";
}
