using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Drift.Snapshots;

/// <summary>In what a customer's relationships differ from how they were.</summary>
/// <param name="unknown">Says what was not known then.</param>
/// <param name="head">The snapshot.</param>
internal sealed class PartComparer(UnknownParts unknown, CustomerRelationshipSnapshot head)
{
    private readonly RightsComparer rights = new(head.SavedOn);

    /// <summary>Every difference, and what was not known then and is known now.</summary>
    public IEnumerable<RelationshipFinding> Of(CustomerRelationship before, CustomerRelationship now) =>
        [.. OfNames(before, now), .. OfReseller(before, now), .. OfPartners(before, now), .. OfPrivileges(before, now), .. OfRights(before, now)];

    private IEnumerable<RelationshipFinding> OfNames(CustomerRelationship before, CustomerRelationship now)
    {
        foreach (var (part, old, present) in new[] { (nameof(now.Name), before.Name, now.Name), (nameof(now.Domain), before.Domain ?? "none", now.Domain ?? "none") })
        {
            if (old != present)
            {
                yield return Differs(now, FindingSeverity.Low, part, old, present, $"It was {old} on {Then}, and is now {present}.").NotPlanned(DriftText.Show(now.CustomerId), "The customer chose it.");
            }
        }
    }

    private IEnumerable<RelationshipFinding> OfReseller(CustomerRelationship before, CustomerRelationship now)
    {
        if (!string.Equals(before.Reseller, now.Reseller, StringComparison.OrdinalIgnoreCase))
        {
            yield return Differs(now, FindingSeverity.High, nameof(now.Reseller), before.Reseller, now.Reseller, $"The relationship was '{before.Reseller}' on {Then}, and is now '{now.Reseller}'.")
                .NotPlanned(DriftText.Invite(now, provider: null), "The customer has to accept an invitation.");
        }
    }

    private IEnumerable<RelationshipFinding> OfPartners(CustomerRelationship before, CustomerRelationship now)
    {
        if (NotThen(before.IndirectPartnerIds, now.IndirectPartnerIds, now, nameof(now.IndirectPartners)) is { } finding)
        {
            yield return finding;
        }
        else if (before.IndirectPartnerIds is { } then && now.IndirectPartnerIds is { } present && !new HashSet<Guid>(then).SetEquals(present))
        {
            var (old, tied) = (DriftText.Listed(before.IndirectPartners!), DriftText.Listed(now.IndirectPartners!));
            yield return Differs(now, FindingSeverity.Medium, nameof(now.IndirectPartners), old, tied, $"It was linked to {old} on {Then}, and is now linked to {tied}.")
                .NotPlanned(DriftText.Show(now.CustomerId), "The customer and the other partners have to agree.");
        }
    }

    private IEnumerable<RelationshipFinding> OfPrivileges(CustomerRelationship before, CustomerRelationship now) => (before.DelegatedAdmin, now.DelegatedAdmin) switch
    {
        (DelegatedAdminState.Unknown, not DelegatedAdminState.Unknown) => Some(unknown.Said(now, nameof(now.DelegatedAdmin), "then", $"The snapshot of {Then} does not say whether delegated administrative privileges (DAP) were granted.")),
        (DelegatedAdminState.NotGranted, DelegatedAdminState.Granted) => [Privileges(before, now, FindingSeverity.High, "Delegated administrative privileges (DAP) were not granted on {0}, but are granted now.").EndingPrivileges(now)],
        (DelegatedAdminState.Granted, DelegatedAdminState.NotGranted) => [Privileges(before, now, FindingSeverity.Low, "Delegated administrative privileges (DAP) were granted on {0}, but are no longer granted.").NotPlanned(DriftText.Show(now.CustomerId), "They cannot be granted again, and should not be.")],
        _ => [],
    };

    private IEnumerable<RelationshipFinding> OfRights(CustomerRelationship before, CustomerRelationship now) =>
        NotThen(before.DelegatedAdminRelationships, now.DelegatedAdminRelationships, now, nameof(now.DelegatedAdminRelationships)) is { } finding ? [finding]
        : before.DelegatedAdminRelationships is { } then && now.DelegatedAdminRelationships is { } present ? rights.Of(now, then, present)
        : [];

    private RelationshipFinding? NotThen(object? before, object? present, CustomerRelationship now, string part) => before is null && present is not null
        ? unknown.Said(now, part, "then", $"The snapshot of {Then} does not contain {part}: they could not be read at that time.")
        : null;

    private RelationshipFinding Privileges(CustomerRelationship before, CustomerRelationship now, FindingSeverity severity, string words) =>
        Differs(now, severity, nameof(now.DelegatedAdmin), before.DelegatedAdmin.ToString(), now.DelegatedAdmin.ToString(), words.Replace("{0}", Then));

    private static IEnumerable<RelationshipFinding> Some(RelationshipFinding? finding) => finding is null ? [] : [finding];

    private string Then => ScreenTime.Day(head.SavedOn);

    private static RelationshipFinding Differs(CustomerRelationship now, FindingSeverity severity, string part, string expected, string actual, string evidence) =>
        now.Find(RelationshipRule.Differs, severity, part, evidence) with { Expected = expected, Actual = actual };
}
