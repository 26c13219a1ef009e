using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Profiles;

namespace PartnerRelationships.Core.Accounts.Profiles;

/// <summary>Changes customers' billing profiles: what is asked for, of the newest version, and nothing that somebody else changed in the meantime. One for a command.</summary>
public sealed class BillingDesk(IProfilePorts ports)
{
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);

    /// <summary>What an edit would change of a profile, in words.</summary>
    public static string Describe(CustomerBillingProfile before, BillingEdit edit) => BillingFields.Words(before, edit);

    /// <summary>The profile that is to be changed, as it is now.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="seen">The profile on which the change is based; null if there is none.</param>
    /// <param name="edit">The change.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ConflictException">What is to be changed is not what was seen (ProfileConflict); both values are named.</exception>
    public async Task<CustomerBillingProfile> ReadAsync(Guid customerId, CustomerBillingProfile? seen, BillingEdit edit, CancellationToken cancellationToken)
    {
        var now = await ports.CustomerProfiles.GetBillingAsync(customerId, cancellationToken).ConfigureAwait(false);
        var conflicts = seen is null || (seen.ETag is not null && seen.ETag == now.ETag) ? "" : BillingFields.Conflicts(seen, now, edit);
        return conflicts.Length == 0 ? now : throw new ConflictException(
            "ProfileConflict", $"Somebody else changed the billing profile of {now.CompanyName} ({customerId}) in the meantime: {conflicts}. Nothing was changed.");
    }

    /// <summary>Carries out a change. Where there is another version by now, what is asked for is applied to that one, once.</summary>
    /// <param name="before">The profile as it was read.</param>
    /// <param name="edit">What is to be different.</param>
    /// <param name="cancellationToken">Stops at once; what was sent is in doubt then.</param>
    /// <returns>The profile as the service shows it.</returns>
    /// <exception cref="ConflictException">Somebody else changed the same (ProfileConflict), or changes it all the time (EtagStale); the service does not show what
    /// it accepted (ChangeNotConfirmed).</exception>
    /// <exception cref="UnreachableException">It is unknown whether it was carried out (ChangeInDoubt).</exception>
    public async Task<CustomerBillingProfile> SetAsync(CustomerBillingProfile before, BillingEdit edit, CancellationToken cancellationToken)
    {
        try
        {
            return await CarryOutAsync(before, edit, cancellationToken).ConfigureAwait(false);
        }
        catch (ConflictException error) when (error.ErrorId == "EtagStale")
        {
            var now = await ReadAsync(before.CustomerId, before, edit, cancellationToken).ConfigureAwait(false);
            return await CarryOutAsync(now, edit, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CustomerBillingProfile> CarryOutAsync(CustomerBillingProfile before, BillingEdit edit, CancellationToken cancellationToken)
    {
        var change = new AccountChange(before.CustomerId, "SetBillingProfile", before.CustomerId.ToString()) { SubjectName = before.CompanyName, Fields = BillingFields.Of(before, edit) };
        if (BillingFields.Shows(before, edit))
        {
            await journal.SettleAsync(change, _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
            return before;
        }

        var shown = before;
        await journal.CarryOutAsync(change, SendAsync, ConfirmAsync, IsShownAsync, cancellationToken).ConfigureAwait(false);
        return shown;

        async Task<CustomerBillingProfile> SendAsync(RequestTicket ticket, CancellationToken token)
        {
            await ports.CustomerProfiles.UpdateBillingAsync(before, edit, ticket, token).ConfigureAwait(false);
            return before;
        }

        Task ConfirmAsync(CancellationToken token) => readingBack.AwaitAsync($"the billing profile of {before.CompanyName}", IsShownAsync, token);

        async Task<bool> IsShownAsync(CancellationToken token) =>
            BillingFields.Shows(shown = await ports.CustomerProfiles.GetBillingAsync(before.CustomerId, token).ConfigureAwait(false), edit);
    }
}
