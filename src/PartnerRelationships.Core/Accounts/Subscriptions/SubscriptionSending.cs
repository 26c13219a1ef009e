using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>One change while it is carried out. Each request is one of the version that was read last; a version that moved is read again, and once more the
/// same is asked for, unless somebody else made something else of it, or it would now do something else than what was agreed to.</summary>
internal sealed class SubscriptionSending(ISubscriptionPorts ports, SubscriptionPlan plan)
{
    private readonly ReadingBack readingBack = new(ports.Clock);
    private SubscriptionVersion latest = plan.Before;
    private RequestTicket? current;

    /// <summary>The subscription as the service showed it last.</summary>
    public PartnerCustomerSubscription Shown => latest.Subscription;

    /// <summary>Sends it.</summary>
    public Task<SubscriptionAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken)
    {
        current ??= ticket;
        return SendOnceAsync(cancellationToken);
    }

    /// <summary>Reads it back.</summary>
    public Task ConfirmAsync(CancellationToken cancellationToken) => readingBack.AwaitAsync(plan.Subscription.ToString(), IsShownAsync, cancellationToken);

    /// <summary>Whether the service shows it.</summary>
    public async Task<bool> IsShownAsync(CancellationToken cancellationToken)
    {
        latest = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return SubscriptionFields.Shows(Shown, plan.Edit);
    }

    private async Task<SubscriptionAnswer> SendOnceAsync(CancellationToken cancellationToken)
    {
        // The whole of it is written: where the service does not tell versions apart, it is read as late as can be.
        latest = latest.Etag is null ? await ReadAsync(cancellationToken).ConfigureAwait(false) : latest;
        if (IsThere())
        {
            return Unsent;
        }

        try
        {
            return await ports.SubscriptionChanges.ChangeAsync(latest, plan.Edit, current!, cancellationToken).ConfigureAwait(false);
        }
        catch (ConflictException error) when (error.ErrorId == "EtagStale")
        {
            latest = await ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        return IsThere() ? Unsent : await SendAnewAsync(cancellationToken).ConfigureAwait(false);
    }

    // The service answered the id before: it would answer it again from memory.
    private async Task<SubscriptionAnswer> SendAnewAsync(CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        if (current!.Renewing is { } renewing)
        {
            await renewing(id, cancellationToken).ConfigureAwait(false);
        }

        current = current with { Id = id };
        return await ports.SubscriptionChanges.ChangeAsync(latest, plan.Edit, current, cancellationToken).ConfigureAwait(false);
    }

    private SubscriptionAnswer Unsent => new(current!.Id, CorrelationId: null);

    // Also where no answer came: the service was asked in the meantime, and may have shown another's change.
    private bool IsThere()
    {
        var isThere = SubscriptionFields.Shows(Shown, plan.Edit);
        if (!isThere && latest != plan.Before)
        {
            RequireAgreed();
        }

        return isThere;
    }

    private void RequireAgreed()
    {
        if (SubscriptionFields.Conflict(plan.Edit, plan.Subscription, Shown) is { } conflict)
        {
            throw Conflict($"{conflict}.");
        }

        var again = plan.Again(latest);
        if (again.Edit != plan.Edit || again.Effect != plan.Effect)
        {
            throw Conflict($"{SubscriptionFields.Changed(plan.Subscription, Shown)}. The same change would now have a different effect: {again.Words}. {again.Effect}".TrimEnd());
        }
    }

    private ConflictException Conflict(string what) => new("SubscriptionChangeConflict", $"Somebody else changed {plan.Subscription} in the meantime: {what} Their change was not overwritten.");

    // What is cancelled may be gone altogether.
    private async Task<SubscriptionVersion> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ports.SubscriptionChanges.GetAsync(plan.Name.CustomerId, plan.Name.SubscriptionId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException error) when (error.ErrorId == "SubscriptionNotFound")
        {
            return latest with { Subscription = latest.Subscription with { Status = SubscriptionStatuses.Deleted } };
        }
    }
}
