using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Access assignments and groups in memory: what is made becomes active, and what is deleted goes, when it is looked at for the second time.</summary>
internal sealed class FakeAssignments : IDelegatedAdminAssignments, ISecurityGroups
{
    public List<DelegatedAdminAssignment> Kept { get; } = [];

    public List<SecurityGroup> Groups { get; } = [];

    public List<string> Calls { get; } = [];

    /// <summary>Whether what is made stays pending.</summary>
    public bool IsSlow { get; set; }

    /// <summary>What happens before a change.</summary>
    public Action? OnChanging { get; set; }

    /// <summary>What happens on the way back from a change.</summary>
    public Action? OnChanged { get; set; }

    public Func<Exception>? OnGroup { get; set; }

    public Func<Exception>? OnList { get; set; }

    public Task<IReadOnlyList<DelegatedAdminAssignment>> ListAsync(string relationshipId, CancellationToken cancellationToken)
    {
        if (OnList is { } fail)
        {
            throw fail();
        }

        IReadOnlyList<DelegatedAdminAssignment> shown = [.. Kept.Where(one => one.RelationshipId == relationshipId)];
        Kept.RemoveAll(one => one.Status == "deleting");
        for (var i = 0; i < Kept.Count && !IsSlow; i++)
        {
            Kept[i] = Kept[i] with { Status = "active" };
        }

        return Task.FromResult(shown);
    }

    public Task<DelegatedAdminAssignment> GetAsync(string relationshipId, string assignmentId, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.Find(one => one.AssignmentId == assignmentId) ?? throw new NotFoundException("DelegatedAdminNotFound", "There is none."));

    public Task<DelegatedAdminAssignment> AddAsync(string relationshipId, Guid groupId, IReadOnlyList<Guid> roleIds, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Calls.Add("add");
        Kept.Add(With(new DelegatedAdminAssignment { RelationshipId = relationshipId, AssignmentId = Guid.NewGuid().ToString(), GroupId = groupId, ETag = "v1" }, roleIds));
        OnChanged?.Invoke();
        return Task.FromResult(Kept[^1]);
    }

    public Task<DelegatedAdminAnswer> SetAsync(DelegatedAdminAssignment before, IReadOnlyList<Guid> roleIds, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync("set", before, one => With(one, roleIds));

    public Task<DelegatedAdminAnswer> RemoveAsync(DelegatedAdminAssignment before, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync("remove", before, one => one with { Status = "deleting" });

    public Task<IReadOnlyList<DelegatedAdminOperation>> ListOperationsAsync(string relationshipId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DelegatedAdminOperation> GetOperationAsync(string relationshipId, string operationId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SecurityGroup>> FindAsync(string name, CancellationToken cancellationToken) =>
        OnGroup is { } fail ? throw fail() : Task.FromResult<IReadOnlyList<SecurityGroup>>([.. Groups.Where(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase))]);

    public Task<SecurityGroup> GetAsync(Guid groupId, CancellationToken cancellationToken) =>
        OnGroup is { } fail ? throw fail() : Task.FromResult(Groups.Single(group => group.GroupId == groupId));

    private static DelegatedAdminAssignment With(DelegatedAdminAssignment assignment, IReadOnlyList<Guid> roles) => assignment with
    {
        Status = "pending", RoleIds = [.. roles.Select(id => id.ToString())], Roles = [.. roles.Select(DirectoryRoles.NameOf)],
    };

    private Task<DelegatedAdminAnswer> ChangeAsync(string call, DelegatedAdminAssignment before, Func<DelegatedAdminAssignment, DelegatedAdminAssignment> change)
    {
        Calls.Add($"{call} {before.ETag}");
        OnChanging?.Invoke();
        var index = Kept.FindIndex(one => one.AssignmentId == before.AssignmentId);
        if (Kept[index].ETag != before.ETag)
        {
            throw new ConflictException("EtagStale", "changed");
        }

        Kept[index] = change(Kept[index]);
        OnChanged?.Invoke();
        return Task.FromResult(new DelegatedAdminAnswer(null));
    }
}
