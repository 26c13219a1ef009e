using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Access;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>Changes the users of customers: each change is in the ledger before it leaves, settled where no answer came, and believed when the service
/// shows it. One for a command; safe to share between threads.</summary>
public sealed class UserDesk(IUserPorts ports)
{
    private const string Active = "active";
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4];
    private readonly ChangeJournal journal = new(ports);
    private readonly ConcurrentDictionary<(Guid Customer, string Name), bool> made = new();

    /// <summary>What an edit would change of a user, in words.</summary>
    public static string Describe(UserEdit edit) => UserFields.Words(edit);

    /// <summary>Reads users.</summary>
    public UserReading Reading { get; } = new(ports);

    /// <summary>Makes a user.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="wanted">What it is like; sign-in name, display name and usage location must be there.</param>
    /// <param name="password">Its first password; null for one that is made here.</param>
    /// <param name="forceChange">Whether the user chooses another one at the first sign-in.</param>
    /// <param name="cancellationToken">Stops at once; what was sent is in doubt then.</param>
    /// <returns>The user with its password; without it where an earlier run made the user.</returns>
    /// <exception cref="InvalidInputException">A name or a country cannot be used.</exception>
    /// <exception cref="ConflictException">The name is taken (Conflict); the users are read once for that.</exception>
    /// <exception cref="AccessDeniedException">A role is missing (RoleMissing), or an application signed in alone (AppOnlyNotSupported).</exception>
    /// <exception cref="UnreachableException">It is unknown whether it was carried out (ChangeInDoubt).</exception>
    public async Task<PartnerCustomerUserCredential> CreateAsync(
        Guid customerId, UserEdit wanted, System.Security.SecureString? password, bool forceChange, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.Writing.Operation);
        var fields = UserInput.Normalise(wanted);
        var name = fields.UserPrincipalName!;
        var creation = new UserCreation(fields, new UserPassword(password ?? PasswordMaker.Make(), forceChange));
        var change = new AccountChange(customerId, "CreateUser", name) { SubjectName = fields.DisplayName, Fields = UserFields.Of(fields, before: null) };
        await RequireFreeAsync(customerId, change, cancellationToken).ConfigureAwait(false);
        PartnerCustomerUser? answer = null, found = null;
        var wasSent = false;
        var problem = await CarryOutOnceAsync(UserRoles.Writing, () => journal.CarryOutAsync(change, SendAsync, confirm: null, IsThereAsync, cancellationToken), () => answer is not null).ConfigureAwait(false);
        made[(customerId, name.ToUpperInvariant())] = true;
        var (shown, isConfirmed) = await ReadBackAsync(answer ?? found!, cancellationToken).ConfigureAwait(false);
        return new PartnerCustomerUserCredential { User = shown, Password = wasSent ? creation.Password.Password : null, IsConfirmed = isConfirmed, LedgerProblem = problem };

        async Task<PartnerCustomerUser> SendAsync(RequestTicket ticket, CancellationToken token)
        {
            wasSent = true;
            return answer = await ports.Users.CreateAsync(customerId, creation, ticket, token).ConfigureAwait(false);
        }

        async Task<bool> IsThereAsync(CancellationToken token) => (found = await Reading.SeekAsync(customerId, name, token).ConfigureAwait(false)) is not null;
    }

    /// <summary>Changes what the edit names, and sends nothing else. What is so already is not sent.</summary>
    /// <returns>The user as the service shows it.</returns>
    /// <exception cref="PartnerRelationshipsException">As <see cref="CreateAsync"/>; or the service does not show what it accepted (ChangeNotConfirmed).</exception>
    public async Task<PartnerCustomerUser> SetAsync(PartnerCustomerUser before, UserEdit wanted, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.Writing.Operation);
        var edit = UserInput.Normalise(wanted);
        var change = Of("SetUser", before) with { Fields = UserFields.Of(edit, before) };
        if (UserFields.Shows(before, edit))
        {
            await journal.SettleAsync(change, _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
            return before;
        }

        return await CarryOutAsync(
            UserRoles.Writing,
            change,
            (ticket, token) => ports.Users.UpdateAsync(before.CustomerId, before.UserId, edit, ticket, token),
            user => UserFields.Shows(user, edit) ? null : UserFields.Difference(user, edit),
            before,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a user; it can be restored for 30 days.</summary>
    /// <returns>The user as it is now.</returns>
    /// <exception cref="PartnerRelationshipsException">As <see cref="SetAsync"/>.</exception>
    public Task<PartnerCustomerUser> RemoveAsync(PartnerCustomerUser before, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.Deleting.Operation);
        return CarryOutAsync(UserRoles.Deleting, Of("RemoveUser", before) with { Fields = [new FieldChange("state", before.State, "inactive")] }, DeleteAsync, IsStillThere, before, cancellationToken);

        async Task<PartnerCustomerUser> DeleteAsync(RequestTicket ticket, CancellationToken token)
        {
            await ports.Users.DeleteAsync(before.CustomerId, before.UserId, ticket, token).ConfigureAwait(false);
            return before;
        }

        static string? IsStillThere(PartnerCustomerUser user) => IsActive(user) ? "it is still active" : null;
    }

    /// <summary>Restores a deleted user.</summary>
    /// <returns>The user as it is now.</returns>
    /// <exception cref="PartnerRelationshipsException">As <see cref="SetAsync"/>.</exception>
    public Task<PartnerCustomerUser> RestoreAsync(PartnerCustomerUser before, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.Writing.Operation);
        return CarryOutAsync(
            UserRoles.Writing,
            Of("RestoreUser", before) with { Fields = [new FieldChange("state", before.State, Active)] },
            (ticket, token) => ports.Users.RestoreAsync(before.CustomerId, before.UserId, ticket, token),
            user => IsActive(user) ? null : $"it is {user.State}",
            before,
            cancellationToken);
    }

    /// <summary>Sets a password; it cannot be read back, so without an answer it stays in doubt, and is set again.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="password">The password; null for one that is made here.</param>
    /// <param name="forceChange">Whether the user chooses another one at the next sign-in.</param>
    /// <param name="cancellationToken">Stops at once; what was sent is in doubt then.</param>
    /// <exception cref="PartnerRelationshipsException">As <see cref="CreateAsync"/>.</exception>
    public async Task<PartnerCustomerUserCredential> ResetPasswordAsync(PartnerCustomerUser user, System.Security.SecureString? password, bool forceChange, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(UserRoles.SettingPasswords.Operation);
        var wanted = new UserPassword(password ?? PasswordMaker.Make(), forceChange);
        PartnerCustomerUser? answer = null;
        var problem = await CarryOutOnceAsync(UserRoles.SettingPasswords, () => journal.CarryOutAsync(Of("ResetPassword", user), SendAsync, confirm: null, hasHappened: null, cancellationToken), () => answer is not null).ConfigureAwait(false);
        return new PartnerCustomerUserCredential { User = user, Password = wanted.Password, LedgerProblem = problem };

        async Task<PartnerCustomerUser> SendAsync(RequestTicket ticket, CancellationToken token) =>
            answer = await ports.Users.ResetPasswordAsync(user.CustomerId, user.UserId, wanted, ticket, token).ConfigureAwait(false);
    }

    // Where no answer comes, somebody who had the name before must not pass for a user made here, with a password that is not theirs.
    private async Task RequireFreeAsync(Guid customerId, AccountChange change, CancellationToken cancellationToken)
    {
        var isTaken = made.ContainsKey((customerId, change.SubjectId.ToUpperInvariant())) || await Reading.IsTakenAsync(customerId, change.SubjectId, cancellationToken).ConfigureAwait(false);
        if (isTaken && !await journal.IsInDoubtAsync(change, cancellationToken).ConfigureAwait(false))
        {
            throw new ConflictException("Conflict", $"The customer {customerId} already has a user {change.SubjectId}.");
        }
    }

    private static Task<string?> CarryOutOnceAsync<T>(RoleNeed need, Func<Task<T>> carryOut, Func<bool> isAnswered) => OnceOnly.CarryOutAsync(() => need.ExplainAsync(carryOut), isAnswered);

    // The first password is shown once: whatever happens now, it must not be lost.
    private async Task<(PartnerCustomerUser User, bool IsConfirmed)> ReadBackAsync(PartnerCustomerUser user, CancellationToken cancellationToken)
    {
        try
        {
            return (await ConfirmAsync(user, shown => IsActive(shown) ? null : $"it is {shown.State}", cancellationToken).ConfigureAwait(false), true);
        }
        catch (PartnerRelationshipsException)
        {
            // The caller hears that it is not confirmed.
            return (user, false);
        }
    }

    private static AccountChange Of(string action, PartnerCustomerUser user) => new(user.CustomerId, action, user.UserId.ToString()) { SubjectName = user.UserPrincipalName };

    // A purged user has no state.
    private static bool IsActive(PartnerCustomerUser user) => string.Equals(user.State, Active, StringComparison.OrdinalIgnoreCase);

    /// <param name="need">Who may.</param>
    /// <param name="change">What the ledger says of it.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="isMissing">What a user shows that is not as it was to be; null for nothing.</param>
    /// <param name="before">The user before it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    private async Task<PartnerCustomerUser> CarryOutAsync(
        RoleNeed need, AccountChange change, Func<RequestTicket, CancellationToken, Task<PartnerCustomerUser>> send, Func<PartnerCustomerUser, string?> isMissing, PartnerCustomerUser before, CancellationToken cancellationToken)
    {
        PartnerCustomerUser? shown = null;
        await need.ExplainAsync(() => journal.CarryOutAsync(change, SendAsync, ConfirmSentAsync, HasHappenedAsync, cancellationToken)).ConfigureAwait(false);
        return shown!;

        async Task<PartnerCustomerUser> SendAsync(RequestTicket ticket, CancellationToken token) => shown = await send(ticket, token).ConfigureAwait(false);

        // An echo of what was asked for is no proof.
        async Task ConfirmSentAsync(CancellationToken token) => shown = await ConfirmAsync(before, isMissing, token).ConfigureAwait(false);

        async Task<bool> HasHappenedAsync(CancellationToken token) => isMissing(shown = await ReadAsync(before, token).ConfigureAwait(false)) is null;
    }

    // What the service does not show at once, it may show a moment later.
    private async Task<PartnerCustomerUser> ConfirmAsync(PartnerCustomerUser before, Func<PartnerCustomerUser, string?> isMissing, CancellationToken cancellationToken)
    {
        var shown = await ports.Clock.ReadUntilAsync(SecondsBetweenReadings, token => ReadAsync(before, token), user => isMissing(user) is null, cancellationToken).ConfigureAwait(false);
        return isMissing(shown) is { } missing
            ? throw new ConflictException("ChangeNotConfirmed", $"The service accepted the change to {before}, but when read back, {missing}.")
            : shown;
    }

    private async Task<PartnerCustomerUser> ReadAsync(PartnerCustomerUser before, CancellationToken cancellationToken)
    {
        try
        {
            return await ports.Users.GetAsync(before.CustomerId, before.UserId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException error) when (error.ErrorId == "UserNotFound")
        {
            return before with { State = "gone" };
        }
    }
}
