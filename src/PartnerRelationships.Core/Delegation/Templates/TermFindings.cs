using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using static PartnerRelationships.DelegatedAdminDifference;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>In what a relationship itself differs from a template: roles, end, extension. Neither roles nor days of one can be changed: it takes a new one.</summary>
/// <param name="template">The template.</param>
/// <param name="soon">What ends by then ends soon.</param>
internal sealed class TermFindings(DelegatedAdminTemplate template, DateTimeOffset soon)
{
    /// <summary>For a relationship in force.</summary>
    public IEnumerable<DelegatedAdminFinding> Of(DelegatedAdminRelationship relationship) => [.. OfRoles(relationship), .. OfExtension(relationship), .. OfEnd(relationship)];

    /// <summary>For a customer without one in force.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="others">What it has that is neither in force nor ended.</param>
    public DelegatedAdminFinding OfNone(Guid customer, IReadOnlyList<DelegatedAdminRelationship> others)
    {
        if (others.FirstOrDefault(one => !RelationshipShelf.IsKnown(one)) is { } strange)
        {
            return Finding(Unknown, FindingSeverity.Medium, $"None is active, but {strange.DisplayName} is '{ScreenText.OneLine(strange.Status)}', which this version does not know.", Mending.Show(strange));
        }

        var waiting = others.FirstOrDefault(one => !one.Is(DelegatedAdminStatus.Created)) ?? (others.Count == 0 ? null : others[0]);
        return waiting is null
            ? Finding(NoActiveRelationship, FindingSeverity.High, "No relationship is active, and none was requested.", Mending.Renew(template, customer))
            : Finding(NoActiveRelationship, FindingSeverity.High, $"No relationship is active; {waiting.DisplayName} is {waiting.Status}.", CanBeAsked(waiting) ? Mending.Ask(waiting) : Mending.Show(waiting));
    }

    private IEnumerable<DelegatedAdminFinding> OfRoles(DelegatedAdminRelationship relationship)
    {
        if (relationship.RoleIds.Count == 0)
        {
            yield return Finding(Unknown, FindingSeverity.Medium, "Its roles could not be read.", Mending.Show(relationship));
            yield break;
        }

        var roles = RoleDifference.Of(relationship.RoleIds, template.RoleIds);
        var global = DirectoryRoles.NameOf(DirectoryRoles.GlobalAdministrator);
        if (roles.TooMany.Contains(global))
        {
            yield return Finding(GlobalAdministrator, FindingSeverity.High, "It includes Global Administrator. Request a new relationship, then stop this one.", Renewal(relationship));
        }

        if (roles.Missing.Count > 0)
        {
            yield return Finding(RolesMissing, FindingSeverity.Medium, $"It lacks {roles.MissingNames}.", Renewal(relationship));
        }

        if (roles.TooMany.Where(name => name != global).ToList() is { Count: > 0 } others)
        {
            yield return Finding(RolesTooMany, FindingSeverity.Medium, $"It also gives {string.Join(", ", others)}. Request a new relationship, then stop this one.", Renewal(relationship));
        }
    }

    private IEnumerable<DelegatedAdminFinding> OfExtension(DelegatedAdminRelationship relationship)
    {
        if (relationship.AutoExtends is not { } extends)
        {
            yield return Finding(Unknown, FindingSeverity.Medium, "Graph does not say whether it is extended automatically.", Mending.Show(relationship));
        }
        else if (extends != template.AutoExtend)
        {
            yield return Finding(AutoExtendDiffers, FindingSeverity.Low, extends ? "It is extended automatically, but should not be." : "It is not extended automatically, but should be.", Extension(relationship)) with { Step = StepOf(relationship) };
        }
    }

    private IEnumerable<DelegatedAdminFinding> OfEnd(DelegatedAdminRelationship relationship)
    {
        if (relationship.EndsOn is not { } end)
        {
            yield return Finding(Unknown, FindingSeverity.Medium, "Graph does not say when it ends.", Mending.Show(relationship));
        }
        else if (relationship.Is(DelegatedAdminStatus.Expiring) || (end <= soon && relationship.AutoExtends != true))
        {
            yield return Finding(Expiring, FindingSeverity.Medium, $"It ends on {ScreenTime.Day(end)}.", template.AutoExtend && relationship.Is(DelegatedAdminStatus.Active) ? Extension(relationship) : Renewal(relationship))
                with { Step = template.AutoExtend ? StepOf(relationship) : null };
        }
    }

    private string? Extension(DelegatedAdminRelationship relationship) => CanExtend(relationship) ? Mending.Extend(relationship, template.AutoExtend) : Renewal(relationship);

    private PlannedStep? StepOf(DelegatedAdminRelationship relationship) => relationship.Is(DelegatedAdminStatus.Active) && CanExtend(relationship)
        ? DelegationSteps.Extend(relationship.RelationshipId, relationship.DisplayName, template.AutoExtend)
        : null;

    // One with Global Administrator cannot be extended automatically (contract A§5.2).
    private bool CanExtend(DelegatedAdminRelationship relationship) =>
        !template.AutoExtend || !relationship.RoleIds.Any(role => Guid.TryParse(role, out var id) && id == DirectoryRoles.GlobalAdministrator);

    private string? Renewal(DelegatedAdminRelationship relationship) => relationship.CustomerId is { } customer ? Mending.Renew(template, customer) : null;

    private static bool CanBeAsked(DelegatedAdminRelationship one) => one.Is(DelegatedAdminStatus.Created) || one.Is(DelegatedAdminStatus.ApprovalPending);

    internal static DelegatedAdminFinding Finding(DelegatedAdminDifference kind, FindingSeverity severity, string detail, string? command) =>
        new() { Kind = kind, Severity = severity, Detail = detail, Command = command };
}
