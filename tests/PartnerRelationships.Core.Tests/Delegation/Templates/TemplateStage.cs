using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Delegation.Templates;

/// <summary>A partner with a template, a group of it, and one customer.</summary>
internal sealed class TemplateStage
{
    public static readonly Guid Desk = Guid.NewGuid();

    public TemplateStage()
    {
        Service.DelegatedAdmin = Graph;
        Service.Assignments.Groups.AddRange([new(Desk, "Service Desk"), new(Stranger, "Strangers")]);
    }

    public static Guid Stranger { get; } = Guid.NewGuid();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeService Service { get; } = new();

    public FakeClock Clock { get; } = new();

    public FakeDelegatedAdmin Graph { get; } = new();

    public TemplateDesk Templates => new(Service.Session(Clock, user: "ada@andor.example"));

    public IEnumerable<RelationshipEvent> Kept => Service.Events.Where(entry => entry.Kind == EventKinds.DelegatedAdminTemplateSet);

    public static TemplateOrder Order(string name = "Standard", bool autoExtend = false, params string[] groupRoles) => new(
        name, ["User Administrator", "License Administrator"], 365, autoExtend, groupRoles.Length == 0 ? [] : [new("Service Desk", groupRoles)]);

    public async Task<DelegatedAdminTemplate> SetAsync(TemplateOrder order)
    {
        var desk = Templates;
        return await desk.SetAsync(await desk.DraftAsync(order, Token), Guid.NewGuid(), Token);
    }

    /// <summary>A relationship in force that ends in a year.</summary>
    public DelegatedAdminRelationship Active(params string[] roles)
    {
        var made = Graph.Add("active", roles);
        Graph.Change(made.RelationshipId, one => one with { EndsOn = Clock.Now.AddDays(365) });
        return Graph.Relationships[^1];
    }

    public void Assign(DelegatedAdminRelationship relationship, Guid group, string status, params string[] roles) => Service.Assignments.Kept.Add(new DelegatedAdminAssignment
    {
        RelationshipId = relationship.RelationshipId, AssignmentId = "a'1", GroupId = group, Status = status,
        RoleIds = [.. roles.Select(role => DirectoryRoles.Find(role).ToString())], Roles = roles,
    });

    public async Task<DelegatedAdminComparison> CompareAsync(Guid customer, TemplateOrder order)
    {
        var template = await SetAsync(order with { Replaces = true });
        var session = Service.Session(Clock);
        using var lanes = new RequestLanes(2);
        var comparer = new TemplateComparer(session, template, await RelationshipShelf.ReadAsync(session, Token), TimeSpan.FromDays(60));
        return Assert.Single(await comparer.CompareAsync(customer, "Kék Tó Kft.", lanes, Token));
    }
}
