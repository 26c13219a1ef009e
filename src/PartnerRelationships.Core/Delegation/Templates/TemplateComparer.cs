using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>Compares customers with a template. What cannot be read is a finding, and never fine. One for a command.</summary>
/// <param name="ports">Whose.</param>
/// <param name="template">The template.</param>
/// <param name="shelf">The relationships.</param>
/// <param name="expiresWithin">What expires within this time, and is not extended automatically, is reported.</param>
public sealed class TemplateComparer(IDelegationPorts ports, DelegatedAdminTemplate template, RelationshipShelf shelf, TimeSpan expiresWithin)
{
    private readonly TermFindings terms = new(template, ports.Clock.Now + expiresWithin);
    private readonly GroupBook groups = new(ports.SecurityGroups, ports.SignIn);

    /// <summary>A customer's relationships in force, or that there is none.</summary>
    /// <param name="customer">The customer's tenant id; empty for relationships of which Graph does not say whose they are.</param>
    /// <param name="name">Its name, where somebody knows it.</param>
    /// <param name="lanes">Where requests pass.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task<IReadOnlyList<DelegatedAdminComparison>> CompareAsync(Guid customer, string? name, RequestLanes lanes, CancellationToken cancellationToken)
    {
        var all = shelf.Of(customer);
        var inForce = all.Where(RelationshipShelf.IsInForce).ToList();
        return inForce.Count == 0
            ? [Made(customer, name ?? (all.Count == 0 ? null : all[0].CustomerName), null, [terms.OfNone(customer, all)])]
            : await Task.WhenAll(inForce.Select(one => CompareAsync(one, name, lanes, cancellationToken))).ConfigureAwait(false);
    }

    private async Task<DelegatedAdminComparison> CompareAsync(DelegatedAdminRelationship relationship, string? name, RequestLanes lanes, CancellationToken cancellationToken)
    {
        var ofGroups = template.Groups.Count == 0 ? [] : await GroupsAsync(relationship, lanes, cancellationToken).ConfigureAwait(false);
        return Made(relationship.CustomerId ?? Guid.Empty, name ?? relationship.CustomerName, relationship, [.. terms.Of(relationship), .. ofGroups]);
    }

    private async Task<IEnumerable<DelegatedAdminFinding>> GroupsAsync(DelegatedAdminRelationship relationship, RequestLanes lanes, CancellationToken cancellationToken)
    {
        try
        {
            var all = await lanes.RunAsync(() => AdminNeed.Reading.ExplainAsync(ports.SignIn, () => ports.DelegatedAdminAssignments.Required().ListAsync(relationship.RelationshipId, cancellationToken)), cancellationToken).ConfigureAwait(false);
            var named = await Task.WhenAll(all.Where(one => !AssignmentChange.IsGoing(one)).Select(one => NamedAsync(one, lanes, cancellationToken))).ConfigureAwait(false);
            return new GroupFindings(template, relationship, named).All;
        }
        catch (PartnerRelationshipsException error)
        {
            return [TermFindings.Finding(DelegatedAdminDifference.Unknown, FindingSeverity.Medium, $"Its assignments could not be read: {error.Message}", Mending.ShowGroups(relationship))];
        }
    }

    // The template knows the names of its own.
    private async Task<DelegatedAdminAssignment> NamedAsync(DelegatedAdminAssignment one, RequestLanes lanes, CancellationToken cancellationToken) =>
        one.GroupId is not { } id || template.Groups.Any(group => group.GroupId == id)
            ? one
            : one with { GroupName = await lanes.RunAsync(() => groups.NameOfAsync(id, cancellationToken), cancellationToken).ConfigureAwait(false) };

    private DelegatedAdminComparison Made(Guid customer, string? name, DelegatedAdminRelationship? relationship, IReadOnlyList<DelegatedAdminFinding> findings) => new()
    {
        Template = template.Name,
        CustomerId = customer == Guid.Empty ? null : customer,
        CustomerName = name,
        RelationshipId = relationship?.RelationshipId,
        RelationshipName = relationship?.DisplayName,
        EndsOn = relationship?.EndsOn,
        Findings = [.. findings.OrderByDescending(finding => finding.Severity)],
        ReadOn = ports.Clock.Now,
    };
}
