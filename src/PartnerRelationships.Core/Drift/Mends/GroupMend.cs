using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>A group loses roles of a delegated admin relationship; it never gets any that it does not have.</summary>
internal sealed class GroupMend(IMendingPorts ports, Guid customer, string subject) : Mend
{
    private readonly GroupRoles wanted = GroupRoles.Find(subject)!;
    private DelegatedAdminAssignment? last;

    /// <inheritdoc/>
    public override async Task<MendReading> ReadAsync(CancellationToken cancellationToken)
    {
        var relationship = await ports.DelegatedAdmin.Required().GetAsync(wanted.RelationshipId, cancellationToken).ConfigureAwait(false);
        var all = await ports.DelegatedAdminAssignments.Required().ListAsync(wanted.RelationshipId, cancellationToken).ConfigureAwait(false);
        last = all.FirstOrDefault(one => one.AssignmentId == wanted.AssignmentId);
        if (last is null || AssignmentChange.IsGone(last))
        {
            return wanted.Staying.Count == 0 ? new MendReading("nothing", IsMet: true) : new MendReading("nothing", IsMet: false, "The group no longer has any of its roles.");
        }

        var word = $"{string.Join(", ", last.Roles)} ({last.Status})";
        return AssignmentChange.IsGoing(last) || wanted.Staying.Count == 0 ? new MendReading(word, IsMet: false, Complaint(relationship))
            : new MendReading(word, Has.SetEquals(wanted.Staying) && AssignmentChange.Is(last, AssignmentChange.Active), Complaint(relationship));
    }

    /// <inheritdoc/>
    public override Task<DelegatedAdminAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken) => wanted.Staying.Count == 0
        ? ports.DelegatedAdminAssignments.Required().RemoveAsync(last!, ticket, cancellationToken)
        : ports.DelegatedAdminAssignments.Required().SetAsync(last!, wanted.Staying, ticket, cancellationToken);

    private HashSet<Guid> Has => [.. last!.RoleIds.Select(role => Guid.TryParse(role, out var id) ? id : Guid.Empty)];

    private string? Complaint(DelegatedAdminRelationship relationship) => MendRules.ComplaintAbout(relationship, customer)
        ?? (wanted.Staying.All(Has.Contains) ? null : "The group's roles have changed since the plan was made, and this step would add roles that it does not have.");
}
