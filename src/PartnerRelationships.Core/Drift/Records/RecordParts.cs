using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;

namespace PartnerRelationships.Core.Drift.Records;

/// <summary>In what a customer differs from what a row of the partner's own list says.</summary>
/// <param name="customer">The customer.</param>
/// <param name="record">The row.</param>
internal sealed class RecordParts(CustomerRelationship customer, OwnRecord record)
{
    /// <summary>Every difference.</summary>
    public IEnumerable<RelationshipFinding> All => [.. OfReseller, .. OfProvider, .. OfPrivileges, .. OfRights, .. OfExtension];

    private IEnumerable<RelationshipFinding> OfReseller
    {
        get
        {
            if (record.Reseller is { } wanted && TieFacts.IsCustomer(customer) != wanted)
            {
                yield return Differs(FindingSeverity.High, nameof(customer.Reseller), Yes(wanted), customer.Reseller, wanted ? "It should be a customer" : "It should no longer be a customer")
                    .NotPlanned(wanted ? DriftText.Invite(customer, provider: null) : $"Get-CustomerRemovalReadiness {customer.CustomerId}", wanted ? "The customer has to accept an invitation." : "Ending a relationship needs a removal plan: New-CustomerRemovalPlan.");
            }
        }
    }

    private IEnumerable<RelationshipFinding> OfProvider
    {
        get
        {
            if (record.Provider is { } wanted && customer is { IndirectPartners: { } names, IndirectPartnerIds: { } ids } && !IsTied(wanted, names, ids))
            {
                yield return Differs(FindingSeverity.Medium, nameof(customer.IndirectPartners), wanted, DriftText.Listed(names), $"It is linked to {(names.Count == 0 ? "no indirect provider" : DriftText.Listed(names))}")
                    .NotPlanned(IsNobody(wanted) ? DriftText.Show(customer.CustomerId) : DriftText.Invite(customer, wanted), "The customer and the other partners have to agree.");
            }
        }
    }

    private IEnumerable<RelationshipFinding> OfPrivileges
    {
        get
        {
            if (record.Privileges is { } wanted && customer.DelegatedAdmin != DelegatedAdminState.Unknown && (customer.DelegatedAdmin == DelegatedAdminState.Granted) != wanted)
            {
                var finding = Differs(
                    wanted ? FindingSeverity.Low : FindingSeverity.High, nameof(customer.DelegatedAdmin), Yes(wanted), customer.DelegatedAdmin.ToString(), $"Delegated administrative privileges (DAP) are {(wanted ? "not " : "")}granted");
                yield return wanted
                    ? finding.NotPlanned(DriftText.Show(customer.CustomerId), "They cannot be granted again, and should not be.")
                    : finding.EndingPrivileges(customer);
            }
        }
    }

    private IEnumerable<RelationshipFinding> OfRights
    {
        get
        {
            if (record.Rights is not { } wanted || customer.DelegatedAdminRelationships is null)
            {
                yield break;
            }

            List<CustomerDelegatedAdmin> there = [.. TieFacts.InForce(customer)];
            if (wanted && there.Count == 0)
            {
                yield return Differs(FindingSeverity.Medium, nameof(customer.DelegatedAdminRelationships), Yes(wanted), "none", "No delegated admin relationship is active")
                    .NotPlanned(DriftText.AskFor(customer.CustomerId, []), "The customer has to approve it.");
            }

            foreach (var one in wanted ? [] : there)
            {
                yield return Differs(FindingSeverity.High, nameof(customer.DelegatedAdminRelationships), Yes(wanted), one.Status, $"{one.DisplayName} is active")
                    .NotPlanned(DriftText.Stop(one.RelationshipId), "A plan ends a delegated admin relationship only where the reseller relationship is gone. Use the command instead.");
            }
        }
    }

    private IEnumerable<RelationshipFinding> OfExtension
    {
        get
        {
            return record.AutoExtend is { } wanted ? TieFacts.InForce(customer).Where(one => one.AutoExtends != wanted).Select(one => OfOne(one, wanted)) : [];
        }
    }

    private RelationshipFinding OfOne(CustomerDelegatedAdmin one, bool wanted)
    {
        if (one.AutoExtends is not { } extends)
        {
            return customer.Unknown(nameof(customer.DelegatedAdminRelationships), $"Graph does not say whether {one.DisplayName} is extended automatically.") with { Command = DriftText.ShowRights(one.RelationshipId) };
        }

        var finding = Differs(FindingSeverity.Low, nameof(customer.DelegatedAdminRelationships), Yes(wanted), Yes(extends), $"{one.DisplayName} {(extends ? "extends" : "does not extend")} itself");
        return wanted && one.Roles.Any(DriftText.IsGlobal)
            ? finding.NotPlanned(DriftText.ShowRights(one.RelationshipId), "A relationship with Global Administrator cannot be extended automatically.")
            : finding.MendedBy(Mending.Extend(one.RelationshipId, wanted), DelegationSteps.Extend(one.RelationshipId, one.DisplayName, wanted));
    }

    private static bool IsTied(string wanted, IReadOnlyList<string> names, IReadOnlyList<Guid> ids) =>
        IsNobody(wanted) ? ids.Count == 0 : names.Contains(wanted, StringComparer.OrdinalIgnoreCase) || (Guid.TryParse(wanted, out var id) && ids.Contains(id));

    private static bool IsNobody(string wanted) => string.Equals(wanted, OwnRecord.Nobody, StringComparison.OrdinalIgnoreCase);

    private static string Yes(bool wanted) => wanted ? "yes" : "no";

    private RelationshipFinding Differs(FindingSeverity severity, string part, string expected, string actual, string what) =>
        customer.Find(RelationshipRule.Differs, severity, part, $"{what}; line {record.Line} of your list says {part}: {ScreenText.OneLine(expected)}.") with { Expected = ScreenText.OneLine(expected), Actual = actual };
}
