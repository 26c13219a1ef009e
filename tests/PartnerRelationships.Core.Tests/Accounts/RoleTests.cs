using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Roles;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class RoleTests
{
    private static readonly Guid Customer = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly PartnerCustomerUser anna = new() { CustomerId = Customer, UserId = Guid.NewGuid(), UserPrincipalName = "anna@kekto.example" };

    public RoleTests() => service.Roles.Kept.AddRange([new() { RoleId = "r1", Name = "Helpdesk Administrator" }, new() { RoleId = "r2", Name = "Global Reader" }]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RoleChanger Changer => new(service.Session(clock));

    [Theory]
    [InlineData("helpdesk administrator")]
    [InlineData("HelpdeskAdministrator")]
    [InlineData("r1")]
    public async Task A_role_is_added_and_removed_by_name_or_id_and_the_ledger_has_both(string role)
    {
        var changer = Changer;

        await changer.CarryOutAsync(await changer.PlanAsync(anna, role, isAdded: true, Token), Token);
        Assert.Equal("r1", Assert.Single(service.Roles.Members).RoleId);
        var taking = await changer.PlanAsync(anna, role, isAdded: false, Token);
        await changer.CarryOutAsync(taking, Token);

        Assert.True(taking.IsLast);
        Assert.Empty(service.Roles.Members);
        Assert.Contains("Helpdesk_Administrator \"member\" -> none", service.Events[2].Detail, StringComparison.Ordinal);
        Assert.Equal(1, service.Roles.Calls.Count(call => call == "roles"));
    }

    [Fact]
    public async Task A_member_stays_unchanged_and_the_doubt_of_a_lost_run_is_resolved()
    {
        service.Roles.OnChanged = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => AddAsync("r1"));
        service.Roles.OnChanged = null;

        await AddAsync("r1");

        Assert.Equal(1, service.Roles.Calls.Count(call => call == "add"));
        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_doubt_about_one_role_does_not_affect_another()
    {
        service.Roles.OnChanged = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => AddAsync("r1"));
        service.Roles.OnChanged = null;

        await AddAsync("r2");

        Assert.Equal(2, service.Roles.Members.Count);
        Assert.Equal(1, service.Events.Count(entry => entry.Kind == EventKinds.AccountChangeEnded));
    }

    [Fact]
    public async Task What_the_tenant_does_not_have_is_refused_with_what_it_has_and_an_application_alone_is_too()
    {
        var error = await Assert.ThrowsAsync<NotFoundException>(() => AddAsync("Teams Administrator"));
        Assert.Contains("Global Reader", error.Message, StringComparison.Ordinal);

        service.Roles.Calls.Clear();
        var application = new RoleChanger(service.Session(clock, signIn: SignInKind.Application));
        await Assert.ThrowsAsync<AccessDeniedException>(() => application.PlanAsync(anna, "r1", isAdded: true, Token));
        Assert.Empty(service.Roles.Calls);
    }

    private async Task AddAsync(string role)
    {
        var changer = Changer;
        await changer.CarryOutAsync(await changer.PlanAsync(anna, role, isAdded: true, Token), Token);
    }
}
