using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Who has the roles of a delegated admin relationship, in Microsoft Graph (contract §6.2, A§5.4).</summary>
internal sealed class AssignmentClient(ServiceChannel channel, TimeProvider time) : IDelegatedAdminAssignments
{
    private readonly GraphOperations operations = new(channel, time);

    public Task<IReadOnlyList<DelegatedAdminAssignment>> ListAsync(string relationshipId, CancellationToken cancellationToken) =>
        channel.ReadAllGraphAsync(Routes.DelegatedAdminAssignments(relationshipId), json => AssignmentReader.Read(json, relationshipId), cancellationToken);

    public async Task<DelegatedAdminAssignment> GetAsync(string relationshipId, string assignmentId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.DelegatedAdminAssignment(relationshipId, assignmentId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => AssignmentReader.ReadRoot(json, relationshipId));
    }

    public async Task<DelegatedAdminAssignment> AddAsync(string relationshipId, Guid groupId, IReadOnlyList<Guid> roleIds, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var post = new ServiceRequest(HttpMethod.Post, Routes.DelegatedAdminAssignments(relationshipId)) { Body = DelegatedAdminWriter.Assignment(groupId, roleIds) };
        using var answer = await channel.SendAsync(post.Under(ticket), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => AssignmentReader.ReadRoot(json, relationshipId));
    }

    public Task<DelegatedAdminAnswer> SetAsync(DelegatedAdminAssignment before, IReadOnlyList<Guid> roleIds, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(new ServiceRequest(ServiceRequest.Patch, PathOf(before)) { Body = DelegatedAdminWriter.Roles(roleIds), IfMatch = before.ETag }, ticket, cancellationToken);

    public Task<DelegatedAdminAnswer> RemoveAsync(DelegatedAdminAssignment before, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(new ServiceRequest(HttpMethod.Delete, PathOf(before)) { IfMatch = before.ETag }, ticket, cancellationToken);

    public Task<IReadOnlyList<DelegatedAdminOperation>> ListOperationsAsync(string relationshipId, CancellationToken cancellationToken) =>
        channel.ReadAllGraphAsync(Routes.DelegatedAdminOperations(relationshipId), json => AssignmentReader.Operation(json, relationshipId), cancellationToken);

    public async Task<DelegatedAdminOperation> GetOperationAsync(string relationshipId, string operationId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.DelegatedAdminOperation(relationshipId, operationId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => AssignmentReader.OperationRoot(json, relationshipId));
    }

    private static string PathOf(DelegatedAdminAssignment assignment) => Routes.DelegatedAdminAssignment(assignment.RelationshipId, assignment.AssignmentId);

    private async Task<DelegatedAdminAnswer> ChangeAsync(ServiceRequest change, RequestTicket ticket, CancellationToken cancellationToken) =>
        await operations.SendAsync(change.Under(ticket), answer => new DelegatedAdminAnswer(answer.CorrelationId), cancellationToken).ConfigureAwait(false) ?? new DelegatedAdminAnswer(null);
}
