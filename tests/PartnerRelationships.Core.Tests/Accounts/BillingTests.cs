using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class BillingTests
{
    private static readonly Guid Customer = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeProfiles Profiles => service.Profiles;

    private BillingDesk Desk => new(service.Session(clock));

    [Fact]
    public async Task What_somebody_else_changes_at_the_same_time_is_kept_and_what_is_asked_for_is_changed_too()
    {
        OnceBeforeUpdate(() => Profiles.Change(new BillingEdit { City = "Szeged" }));

        var after = await SetAsync(new BillingEdit { Email = "b@kekto.example" });

        Assert.Equal(("b@kekto.example", "Szeged"), (after.Email, after.Address.City));
        Assert.Equal(2, Profiles.Calls.Count(call => call == "update"));
        Assert.Equal(4, service.Events.Count);
    }

    [Fact]
    public async Task Two_concurrent_changes_report_both_values_and_nothing_is_lost()
    {
        OnceBeforeUpdate(() => Profiles.Change(new BillingEdit { Email = "c@kekto.example" }));

        var error = await Assert.ThrowsAsync<ConflictException>(() => SetAsync(new BillingEdit { Email = "b@kekto.example" }));

        Assert.Equal("ProfileConflict", error.ErrorId);
        Assert.Contains("email was 'a@kekto.example', is now 'c@kekto.example', and you want 'b@kekto.example'", error.Message, StringComparison.Ordinal);
        Assert.Equal("c@kekto.example", Profiles.Kept.Email);
    }

    [Fact]
    public async Task Two_who_want_the_same_both_have_it()
    {
        OnceBeforeUpdate(() => Profiles.Change(new BillingEdit { Email = "b@kekto.example" }));

        Assert.Equal("b@kekto.example", (await SetAsync(new BillingEdit { Email = "b@kekto.example" })).Email);
        Assert.Equal(1, Profiles.Calls.Count(call => call == "update"));
    }

    [Fact]
    public async Task A_change_that_is_always_overtaken_gives_up_after_the_second_try()
    {
        Profiles.OnUpdating = () => Profiles.Change(new BillingEdit { City = Guid.NewGuid().ToString() });

        Assert.Equal("EtagStale", (await Assert.ThrowsAsync<ConflictException>(() => SetAsync(new BillingEdit { Email = "b@kekto.example" }))).ErrorId);
        Assert.Equal(2, Profiles.Calls.Count(call => call == "update"));
    }

    [Fact]
    public async Task A_profile_that_was_seen_long_ago_overwrites_nothing()
    {
        var seen = await Profiles.GetBillingAsync(Customer, Token);
        Profiles.Change(new BillingEdit { Email = "c@kekto.example" });

        await Assert.ThrowsAsync<ConflictException>(() => Desk.ReadAsync(Customer, seen, new BillingEdit { Email = "b@kekto.example" }, Token));
        Assert.Equal("c@kekto.example", (await Desk.ReadAsync(Customer, seen, new BillingEdit { City = "Pécs" }, Token)).Email);
    }

    [Fact]
    public async Task The_ledger_has_names_and_places_and_no_persons_address()
    {
        await SetAsync(new BillingEdit { CompanyName = "Zöld Tó Kft.", Email = "b@kekto.example", PhoneNumber = "+36 1 234" });

        var told = service.Events[0].Detail!;
        Assert.Contains("companyName \"Kék Tó Kft.\" -> \"Zöld Tó Kft.\"", told, StringComparison.Ordinal);
        Assert.Matches("email \"#[0-9a-f]{12}\" -> \"#[0-9a-f]{12}\", phoneNumber none -> \"#[0-9a-f]{12}\"", told);
    }

    [Fact]
    public async Task What_a_lost_run_left_in_doubt_is_settled_by_the_same_command_and_not_by_another_one()
    {
        Profiles.OnUpdated = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => SetAsync(new BillingEdit { Email = "b@kekto.example" }));
        Profiles.OnUpdated = null;

        await SetAsync(new BillingEdit { City = "Pécs" });
        Assert.DoesNotContain(service.Events, entry => entry.CorrelationId == service.Events[0].CorrelationId && entry.Kind == EventKinds.AccountChangeEnded);
        await SetAsync(new BillingEdit { Email = "b@kekto.example" });

        Assert.Equal(2, Profiles.Calls.Count(call => call == "update"));
        Assert.Equal(service.Events[0].CorrelationId, service.Events[^1].CorrelationId);
        Assert.Contains("Done", service.Events[^1].Detail, StringComparison.Ordinal);
    }

    private async Task<CustomerBillingProfile> SetAsync(BillingEdit edit)
    {
        var desk = Desk;
        return await desk.SetAsync(await desk.ReadAsync(Customer, seen: null, edit, Token), edit, Token);
    }

    private void OnceBeforeUpdate(Action change) => Profiles.OnUpdating = () =>
    {
        Profiles.OnUpdating = null;
        change();
    };
}
