using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Licences;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

/// <summary>Licences are given by the names that people know, within what there is, and believed when the service shows them.</summary>
public sealed class LicenseTests : IDisposable
{
    private static readonly Guid Customer = Guid.NewGuid();
    private static readonly PartnerCustomerSku Mobility = new()
    {
        SkuId = "efcc", PartNumber = "EMS", ProductName = "Enterprise Mobility", LicenseGroup = "group1", Available = 3, Total = 5,
        ServicePlans = [new("p1", "Intune", "INTUNE_A", "Enabled"), new("p2", "Protection", "RMS_S", "Enabled")],
    };

    private static readonly PartnerCustomerSku Mail = new() { SkuId = "4b94", PartNumber = "MAIL", LicenseGroup = "group1", Available = 9, Total = 9 };
    private static readonly PartnerCustomerSku Backup = new() { SkuId = "9c2f", PartNumber = "BACKUP", LicenseGroup = "group2", Available = 9, Total = 9 };

    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly RequestLanes lanes = new(16);
    private readonly PartnerCustomerUser anna = new() { CustomerId = Customer, UserId = Guid.NewGuid(), UserPrincipalName = "anna@kekto.example", UsageLocation = "HU" };

    public LicenseTests() => service.Licenses.Skus.AddRange([Mobility, Mail, Backup]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LicensePlanner Planner => new(service.Session(clock), lanes);

    private LicenseChanger Changer => new(service.Session(clock), lanes);

    public void Dispose() => lanes.Dispose();

    [Theory]
    [InlineData("ems")]
    [InlineData("Enterprise mobility")]
    [InlineData("EFCC")]
    public async Task A_product_is_known_by_its_part_number_its_name_and_its_id(string name)
    {
        var change = await ChangeAsync(anna, new LicenseRequest { Add = [name] });

        Assert.Equal(["Enterprise Mobility"], change.Added);
        Assert.Equal("efcc", Assert.Single(service.Licenses.Held[anna.UserId]).SkuId);
    }

    [Fact]
    public async Task What_a_customer_has_is_read_once_and_nothing_is_sent_that_there_is_no_licence_for()
    {
        var planner = Planner;
        var users = Enumerable.Range(0, 1_000).Select(n => anna with { UserId = Guid.NewGuid(), UserPrincipalName = $"u{n}@kekto.example" }).ToList();

        var plans = await Task.WhenAll(users.Select(user => TryAsync(planner, user)));
        await Task.WhenAll(plans.OfType<LicensePlan>().Select(plan => Changer.CarryOutAsync(plan, Token)));

        Assert.Equal(3, service.Licenses.Updates.Count);
        Assert.Equal(1, service.Licenses.Calls.Count(call => call == "skus"));
    }

    [Fact]
    public async Task A_licence_that_is_taken_can_be_given_to_the_next_one_and_so_can_one_that_was_declined()
    {
        service.Licenses.Skus[0] = Mobility with { Available = 0 };
        service.Licenses.Give(anna.UserId, "efcc");
        var (planner, next) = (Planner, anna with { UserId = Guid.NewGuid() });
        await Assert.ThrowsAsync<ConflictException>(() => planner.PlanAsync(next, new LicenseRequest { Add = ["EMS"] }, Token));

        await Changer.CarryOutAsync(await planner.PlanAsync(anna, new LicenseRequest { Remove = ["EMS"] }, Token), Token);
        LicensePlanner.Release(await planner.PlanAsync(anna, new LicenseRequest { Add = ["EMS"] }, Token));

        Assert.False((await planner.PlanAsync(next, new LicenseRequest { Add = ["EMS"] }, Token)).IsNothing);
    }

    [Fact]
    public async Task An_exchange_is_one_request_for_each_licence_group()
    {
        service.Licenses.Give(anna.UserId, "4b94");
        service.Licenses.Give(anna.UserId, "9c2f");

        await ChangeAsync(anna, new LicenseRequest { Add = ["EMS"], Remove = ["MAIL", "BACKUP"] });

        Assert.Equal([("efcc", "4b94"), ("", "9c2f")], service.Licenses.Updates.Select(update => (string.Concat(update.Assign.Select(grant => grant.SkuId)), string.Concat(update.Remove))));
    }

    [Fact]
    public async Task Services_are_off_by_name_stay_as_they_are_unasked_and_an_empty_list_turns_them_on()
    {
        await ChangeAsync(anna, new LicenseRequest { Add = ["EMS"], PlansOff = ["intune"] });
        Assert.Equal(["p1"], service.Licenses.Updates[0].Assign[0].ExcludedPlans);

        Assert.True((await Planner.PlanAsync(anna, new LicenseRequest { Add = ["EMS"] }, Token)).IsNothing);
        await ChangeAsync(anna, new LicenseRequest { Add = ["EMS"], PlansOff = [] });

        Assert.Equal(2, Assert.Single(service.Licenses.Held[anna.UserId]).ServicePlans.Count);
        Assert.Contains("EMS \"given without INTUNE_A\" -> \"given\"", service.Events[^2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_user_without_a_usage_location_who_is_to_get_one()
    {
        var nowhere = anna with { UsageLocation = null };

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => Planner.PlanAsync(nowhere, new LicenseRequest { Add = ["EMS"] }, Token));

        Assert.Equal(("UsageLocationMissing", false), (error.ErrorId, service.Licenses.Calls.Contains("licences")));
        service.Licenses.Give(anna.UserId, "4b94");
        await ChangeAsync(nowhere, new LicenseRequest { Remove = ["MAIL"] });
        Assert.Empty(service.Licenses.Held[anna.UserId]);
    }

    [Theory]
    [InlineData("OFFICE", null, null, "SkuUnknown")]
    [InlineData("Backup or mail", null, null, "SkuAmbiguous")]
    [InlineData("EMS", "EMS", null, "LicenseAddedAndRemoved")]
    [InlineData("EMS", null, "Teams", "ServicePlanUnknown")]
    public async Task What_is_not_clear_is_refused(string add, string? remove, string? off, string errorId)
    {
        service.Licenses.Skus[1] = Mail with { ProductName = "Backup or mail" };
        service.Licenses.Skus[2] = Backup with { ProductName = "Backup or Mail" };

        var error = await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => Planner.PlanAsync(
            anna, new LicenseRequest { Add = [add], Remove = remove is null ? [] : [remove], PlansOff = off is null ? null : [off] }, Token));

        Assert.Equal((errorId, false), (error.ErrorId, service.Licenses.Calls.Contains("change")));
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_settled_by_asking_and_nothing_is_sent_twice()
    {
        service.Licenses.OnChanged = () => throw new UnreachableException("Unreachable", "Lost.");

        var change = await ChangeAsync(anna, new LicenseRequest { Add = ["EMS"] });

        Assert.Equal((1, "Enterprise Mobility"), (service.Licenses.Updates.Count, Assert.Single(change.Licenses)));
    }

    [Fact]
    public async Task What_a_run_left_in_doubt_the_same_command_settles()
    {
        service.Licenses.OnChanged = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => ChangeAsync(anna, new LicenseRequest { Add = ["EMS"] }));
        service.Licenses.OnChanged = null;
        Assert.Equal(EventKinds.AccountChangeIntended, service.Events[^1].Kind);

        var again = await ChangeAsync(anna, new LicenseRequest { Add = ["EMS"] });

        Assert.Equal((true, 1, EventKinds.AccountChangeEnded), (again.IsUnchanged, service.Licenses.Updates.Count, service.Events[^1].Kind));
        Assert.Equal(2, service.Events.Count);
    }

    [Fact]
    public async Task A_change_that_does_not_show_is_no_success_and_warnings_come_through()
    {
        service.Licenses.Warnings = ["Overlap"];
        Assert.Equal(["Overlap"], (await ChangeAsync(anna, new LicenseRequest { Add = ["EMS"] })).Warnings);

        service.Licenses.OnChanged = () => service.Licenses.Held[anna.UserId].Clear();
        var error = await Assert.ThrowsAsync<ConflictException>(() => ChangeAsync(anna, new LicenseRequest { Add = ["MAIL"] }));

        Assert.Equal("ChangeNotConfirmed", error.ErrorId);
    }

    [Fact]
    public async Task An_application_alone_is_refused_before_it_asks()
    {
        var session = service.Session(clock, signIn: SignInKind.Application);

        await Assert.ThrowsAsync<AccessDeniedException>(() => new LicensePlanner(session, lanes).PlanAsync(anna, new LicenseRequest { Add = ["EMS"] }, Token));
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await new LicenseReading(session).SkusAsync(Customer, Token));
        await Assert.ThrowsAsync<AccessDeniedException>(() => new LicenseReading(session).OfUserAsync(anna, Token));

        Assert.Empty(service.Licenses.Calls);
    }

    [Fact]
    public async Task A_missing_role_is_named()
    {
        service.Licenses.OnChange = () => throw new AccessDeniedException("RoleMissing", "No.");

        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => ChangeAsync(anna, new LicenseRequest { Add = ["EMS"] }));

        Assert.Contains("License Administrator", error.Message, StringComparison.Ordinal);
        Assert.False((await Planner.PlanAsync(anna, new LicenseRequest { Add = ["EMS"] }, Token)).IsNothing);
    }

    private async Task<PartnerCustomerUserLicenseChange> ChangeAsync(PartnerCustomerUser user, LicenseRequest request) =>
        await Changer.CarryOutAsync(await Planner.PlanAsync(user, request, Token), Token);

    private static async Task<LicensePlan?> TryAsync(LicensePlanner planner, PartnerCustomerUser user)
    {
        try
        {
            return await planner.PlanAsync(user, new LicenseRequest { Add = ["EMS"] }, Token);
        }
        catch (ConflictException error) when (error.ErrorId == "LicensesExhausted")
        {
            return null;
        }
    }
}
