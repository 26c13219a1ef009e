using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Delegated admin relationships in memory, as Microsoft Graph has them.</summary>
internal sealed class FakeDelegatedAdmin : IDelegatedAdminRelationships
{
    public List<DelegatedAdminRelationship> Relationships { get; } = [];

    public List<DelegatedAdminRequest> Requests { get; } = [];

    public List<string> Calls { get; } = [];

    public int Listed { get; private set; }

    public DelegatedAdminQuery? LastQuery { get; private set; }

    /// <summary>What happens when something is asked for along with an invitation.</summary>
    public Action? Requested { get; init; }

    /// <summary>What happens before a change.</summary>
    public Action? OnChanging { get; set; }

    /// <summary>What happens on the way back from a change.</summary>
    public Action? OnChanged { get; set; }

    public Func<Exception>? OnRead { get; set; }

    public void Add(Guid customerId, string name, string status = "active") =>
        Relationships.Add(new DelegatedAdminRelationship { RelationshipId = "r-" + name, DisplayName = name, CustomerId = customerId, Status = status, RoleIds = ["one"] });

    public DelegatedAdminRelationship Add(string status, params string[] roles)
    {
        var ids = roles.Select(DirectoryRoles.Find).Select(id => id.ToString()).ToList();
        Relationships.Add(new DelegatedAdminRelationship
        {
            RelationshipId = $"{Guid.NewGuid()}-{Guid.NewGuid()}", DisplayName = "Kék Tó", CustomerId = Guid.NewGuid(), CustomerName = "Kék Tó Kft.", Status = status,
            RoleIds = ids, Roles = [.. ids.Select(DirectoryRoles.NameOf)], Duration = "P730D", AutoExtendDuration = "PT0S", ETag = "v1",
        });
        return Relationships[^1];
    }

    public void Change(string id, Func<DelegatedAdminRelationship, DelegatedAdminRelationship> change)
    {
        var index = Relationships.FindIndex(one => one.RelationshipId == id);
        Relationships[index] = change(Relationships[index]);
    }

    public Task ListAsync(DelegatedAdminQuery query, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken)
    {
        Listed++;
        LastQuery = query;
        Relationships.Where(one => (query.CustomerId is null || one.CustomerId == query.CustomerId) && (query.Status is null || one.Status == query.Status)).ToList().ForEach(sink.Write);
        return Task.CompletedTask;
    }

    public Task<DelegatedAdminRelationship> RequestAsync(DelegatedAdminRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Requested?.Invoke();
        return Task.FromResult(new DelegatedAdminRelationship { RelationshipId = Id, DisplayName = request.DisplayName, Status = "approvalPending" });
    }

    public Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken)
    {
        if (OnRead is { } fail)
        {
            throw fail();
        }

        return Task.FromResult(Relationships.Find(one => one.RelationshipId == relationshipId) ?? throw new NotFoundException("DelegatedAdminNotFound", "There is none."));
    }

    public async Task<DelegatedAdminRelationship> CreateAsync(DelegatedAdminRequest request, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var made = new DelegatedAdminRelationship
        {
            RelationshipId = $"{Guid.NewGuid()}-{Guid.NewGuid()}", DisplayName = request.DisplayName, CustomerId = request.CustomerId, Status = "created", Duration = request.DurationText,
            RoleIds = [.. request.RoleIds.Select(id => id.ToString())], Roles = [.. request.RoleIds.Select(DirectoryRoles.NameOf)],
        };
        if (Relationships.Any(one => one.DisplayName == request.DisplayName))
        {
            throw new ConflictException("DelegatedAdminNameTaken", "taken");
        }

        await ChangeAsync("create", () => Relationships.Add(made));
        return made;
    }

    public Task<DelegatedAdminAnswer> MoveAsync(string relationshipId, DelegatedAdminAction action, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(action.ToString(), () => Change(relationshipId, one => one with
        {
            Status = action switch { DelegatedAdminAction.LockForApproval => "approvalPending", DelegatedAdminAction.Terminate => "terminationRequested", _ => "rejected" },
            ModifiedOn = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        }));

    public Task<DelegatedAdminAnswer> SetAutoExtendAsync(DelegatedAdminRelationship before, bool autoExtend, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync("extend " + before.ETag, () => Change(before.RelationshipId, one => one with { AutoExtendDuration = autoExtend ? "P180D" : "PT0S" }), before);

    public Task<DelegatedAdminAnswer> DeleteAsync(DelegatedAdminRelationship before, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync("delete " + before.ETag, () => Relationships.RemoveAll(one => one.RelationshipId == before.RelationshipId), before);

    public const string Id = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";

    private Task<DelegatedAdminAnswer> ChangeAsync(string call, Action change, DelegatedAdminRelationship? before = null)
    {
        Calls.Add(call);
        OnChanging?.Invoke();
        if (before is not null && Relationships.Find(one => one.RelationshipId == before.RelationshipId)?.ETag != before.ETag)
        {
            throw new ConflictException("EtagStale", "changed");
        }

        change();
        OnChanged?.Invoke();
        return Task.FromResult(new DelegatedAdminAnswer(null));
    }
}
