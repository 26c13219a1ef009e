using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class UserDeskTests
{
    private static readonly Guid Customer = Guid.NewGuid();
    private static readonly UserEdit Anna = new() { UserPrincipalName = "anna@kekto.example", DisplayName = "Kiss Anna", UsageLocation = "hu" };
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private UserDesk Desk => new(service.Session(clock));

    private FakeUsers Users => service.Users;

    [Fact]
    public async Task Generated_passwords_are_strong_and_unique_and_not_in_the_ledger()
    {
        for (var n = 0; n < 40; n++)
        {
            var made = await Desk.CreateAsync(Customer, Anna with { UserPrincipalName = $"u{n}@kekto.example" }, password: null, forceChange: true, Token);
            Assert.Equal(Users.Passwords[n], new NetworkCredential("", made.Password).Password);
        }

        Assert.Equal(40, Users.Passwords.Distinct().Count());
        Assert.All(Users.Passwords, password =>
        {
            Assert.Equal((16, true, true, true, true), (password.Length, password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(letter => !char.IsLetterOrDigit(letter))));
            Assert.DoesNotContain(service.Events, entry => entry.Detail!.Contains(password, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_user_whom_a_lost_run_made_is_found_and_no_password_is_claimed_for_it()
    {
        Users.OnChanged = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token));
        Users.OnChanged = null;

        var found = await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token);

        Assert.Equal((Assert.Single(Users.Kept).UserId, null), (found.UserId, found.Password));
        Assert.Equal(EventKinds.AccountChangeEnded, service.Events[^1].Kind);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_settled_by_asking_and_the_password_is_the_one_that_was_sent()
    {
        Users.OnChanged = () =>
        {
            Users.OnChanged = null;
            throw new UnreachableException("ServiceTimeout", "No answer.");
        };

        var made = await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token);

        Assert.Equal(["list", "create", "list", "get"], Users.Calls);
        Assert.Equal(Assert.Single(Users.Passwords), new NetworkCredential("", made.Password).Password);
    }

    [Fact]
    public async Task Somebody_who_had_the_name_before_never_passes_for_a_user_that_was_made()
    {
        await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token);
        Users.OnChange = () => throw new UnreachableException("ServiceTimeout", "No answer.");

        var error = await Assert.ThrowsAsync<ConflictException>(() => Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token));

        Assert.Equal("Conflict", error.ErrorId);
        Assert.Single(Users.Passwords);
    }

    [Fact]
    public async Task The_second_of_two_rows_with_one_name_is_refused()
    {
        var desk = Desk;
        await desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token);

        await Assert.ThrowsAsync<ConflictException>(() => desk.CreateAsync(Customer, Anna with { UserPrincipalName = "ANNA@kekto.example" }, password: null, forceChange: true, Token));

        Assert.Single(Users.Passwords);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_password_survives_a_ledger_that_cannot_take_the_outcome(bool isNew)
    {
        var user = isNew ? null : (await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token)).User;
        service.OnAppend = entry => { if (entry.Kind == EventKinds.AccountChangeEnded) throw new LedgerException("LedgerUnavailable", "The disk is full."); };

        var made = user is null ? await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token) : await Desk.ResetPasswordAsync(user, password: null, forceChange: true, Token);

        Assert.Equal((Users.Passwords[^1], "The disk is full."), (new NetworkCredential("", made.Password).Password, made.LedgerProblem));
    }

    [Fact]
    public async Task A_new_user_whom_the_service_does_not_show_comes_with_its_password_and_is_not_confirmed()
    {
        Users.OnChanged = () => Users.Kept.Clear();

        var made = await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token);

        Assert.Equal((false, true), (made.IsConfirmed, made.Password is not null));
    }

    [Fact]
    public async Task Only_what_differs_is_sent_and_the_ledger_holds_before_and_after()
    {
        var before = (await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token)).User;

        await Desk.SetAsync(before, new UserEdit { DisplayName = "Kiss Anna" }, Token);
        Assert.DoesNotContain("update", Users.Calls);
        await Desk.SetAsync(before, new UserEdit { UsageLocation = "de" }, Token);

        Assert.Equal(("DE", "Kiss Anna"), (Users.Kept[0].UsageLocation, Users.Kept[0].DisplayName));
        Assert.Contains("usageLocation \"HU\" -> \"DE\" MS", service.Events[^2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_accepts_and_does_not_show_is_no_success()
    {
        var before = (await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token)).User;
        Users.OnChanged = () => Users.Kept[0] = before;

        var error = await Assert.ThrowsAsync<ConflictException>(() => Desk.RemoveAsync(before, Token));

        Assert.Equal("ChangeNotConfirmed", error.ErrorId);
        Assert.Equal(EventKinds.AccountChangeIntended, service.Events[^1].Kind);
    }

    [Fact]
    public async Task A_deleted_user_can_be_named_and_restored()
    {
        var before = (await Desk.CreateAsync(Customer, Anna, password: null, forceChange: true, Token)).User;

        Assert.Equal("inactive", (await Desk.RemoveAsync(before, Token)).State);
        var named = await Desk.Reading.GetAsync(Customer, "ANNA@kekto.example", Token);
        Assert.Equal("active", (await Desk.RestoreAsync(named, Token)).State);
    }

    [Fact]
    public async Task A_missing_role_is_named_with_the_way_to_it_and_an_application_alone_is_refused_before_it_asks()
    {
        Users.OnAsk = () => throw new AccessDeniedException("RoleMissing", "Insufficient privileges.", new ServiceFault { Status = 403 });
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => Desk.Reading.GetAsync(Customer, "anna@kekto.example", Token));
        Assert.Contains("Directory Readers or Global Reader or User Administrator", error.Message, StringComparison.Ordinal);
        Assert.Contains("New-ResellerInvitation -DelegatedAdminRole 'Directory Readers'", error.RecommendedAction, StringComparison.Ordinal);

        var alone = new UserDesk(service.Session(clock, signIn: SignInKind.Application));
        Assert.Equal("AppOnlyNotSupported", (await Assert.ThrowsAsync<AccessDeniedException>(() => alone.CreateAsync(Customer, Anna, null, true, Token))).ErrorId);
        Assert.Empty(Users.Calls);
    }

    [Theory]
    [InlineData("anna", "HU", "UserNameInvalid")]
    [InlineData("an na@kekto.example", "HU", "UserNameInvalid")]
    [InlineData("anna@kekto.example", "Hungary", "UsageLocationInvalid")]
    public async Task What_cannot_be_is_refused_before_it_is_sent(string name, string country, string errorId)
    {
        var wanted = Anna with { UserPrincipalName = name, UsageLocation = country };

        Assert.Equal(errorId, (await Assert.ThrowsAsync<InvalidInputException>(() => Desk.CreateAsync(Customer, wanted, null, true, Token))).ErrorId);
        Assert.Equal((0, 0), (Users.Calls.Count, service.Events.Count));
    }
}
