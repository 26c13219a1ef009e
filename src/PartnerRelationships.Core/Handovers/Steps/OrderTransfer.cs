using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>The state of a customer's orders between the two distributors. What cannot be read does not count as done: the previous distributor stays.</summary>
/// <param name="work">The run.</param>
/// <param name="log">The customer's part of the journal.</param>
/// <param name="handover">Who hands over to whom.</param>
/// <param name="since">Since when the new distributor holds the customer; null if that is not known.</param>
internal sealed class OrderTransfer(HandoverWork work, CustomerLog log, Handover handover, DateTimeOffset? since)
{
    private readonly TransferSending sending = new(work, log, handover);

    private Guid CustomerId => handover.Customer.CustomerId;

    /// <summary>Brings the transfer as far as it goes.</summary>
    /// <returns>What is waited for; null when nothing is known to hang on the previous distributor.</returns>
    public async Task<CustomerEnd?> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await DriveAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TransferUnknownException unknown)
        {
            return Wait.For("missing information", since, $"{unknown.Message} {handover.FromName} is not removed until it is known that nothing depends on it. "
                + $"Connections of {handover.FromName} or {handover.ToName} can show this (-PartyConnection); or ask them.");
        }
    }

    private async Task<CustomerEnd?> DriveAsync(CancellationToken cancellationToken)
    {
        var all = await ListAsync(cancellationToken).ConfigureAwait(false);
        await sending.SettleAsync(all, cancellationToken).ConfigureAwait(false);
        var newest = all.LastOrDefault(TransferRules.IsOpen) ?? all.LastOrDefault(sending.IsOfRun);
        if (newest is null || !TransferRules.IsOpen(newest))
        {
            if (await StandsAsync(newest, cancellationToken).ConfigureAwait(false) is not { } standing)
            {
                return null;
            }

            if (standing.Waiting is not null)
            {
                return standing.Waiting;
            }

            return await CreateAsync(handover.To!, cancellationToken).ConfigureAwait(false);
        }

        return await AcceptAsync(newest, cancellationToken).ConfigureAwait(false);
    }

    // This one refusal says something of the customer; any other one is a failure.
    private async Task<CustomerEnd?> CreateAsync(IHandoverParty to, CancellationToken cancellationToken)
    {
        PartnerCustomerTransfer made;
        try
        {
            made = await sending.CreateAsync(to, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException refused) when (refused.Fault?.Code == TransferRules.NotCreatable)
        {
            return Wait.For($"{handover.FromName} and {handover.ToName}", since, $"no transfer is created. {refused.Message} Either {handover.FromName} has nothing of the customer's that a transfer can move, "
                + $"or your PartnerID is not valid for its orders. {handover.FromName} stays; the next run asks again.");
        }

        return await AcceptAsync(made, cancellationToken).ConfigureAwait(false);
    }

    // Null: nothing is left to transfer. Otherwise what is waited for; and where that is null, a transfer is to be created.
    private async Task<(CustomerEnd? Waiting, bool MustCreate)?> StandsAsync(PartnerCustomerTransfer? last, CancellationToken cancellationToken)
    {
        var (hanging, seen) = await HangingAsync(cancellationToken).ConfigureAwait(false);
        if (seen.Count == 0 || (hanging is null && last is not null && TransferRules.IsComplete(last)))
        {
            return null;
        }

        return last is not null && (TransferRules.IsOff(last) || sending.WasCreated)
            ? (Left(last, hanging), false)
            : seen.All(blocker => blocker.Rule == BlockerRule.ActiveLegacySubscription)
            ? (Wait.For(handover.FromName, since, $"the customer has nothing that a transfer can move.{What(seen)} Legacy subscriptions have to end, or {handover.FromName} hands them over itself, before it is removed."), false)
            : handover.To is null
                ? (Wait.For(handover.ToName, since, $"it has to create a transfer of the customer's orders from {handover.FromName}; nobody else can.{What(hanging)}"), false)
                : (null, true);
    }

    private async Task<CustomerEnd?> AcceptAsync(PartnerCustomerTransfer transfer, CancellationToken cancellationToken)
    {
        if (TransferRules.IsPending(transfer) && handover.From is { } from)
        {
            transfer = await sending.AcceptAsync(from, transfer, cancellationToken).ConfigureAwait(false);
        }

        var isPending = TransferRules.IsPending(transfer);
        if (isPending && handover.From is null)
        {
            return Wait.For(handover.FromName, transfer.CreatedOn, $"it has to accept the transfer {transfer.TransferId}; nobody else can.");
        }

        // One that waits for the previous distributor, which has nothing to hand over with it, does not block.
        if (TransferRules.IsOpen(transfer) && !isPending)
        {
            return Wait.For("the service", transfer.ModifiedOn ?? transfer.CreatedOn, $"the transfer {transfer.TransferId} is {transfer.Status}.");
        }

        var (hanging, _) = await HangingAsync(cancellationToken).ConfigureAwait(false);
        return hanging is { Count: > 0 } ? Left(transfer, hanging) : null;
    }

    private CustomerEnd Left(PartnerCustomerTransfer transfer, IReadOnlyList<Blocker>? hanging) => Wait.For(
        $"{handover.ToName} and {handover.FromName}",
        transfer.CompletedOn ?? transfer.ModifiedOn ?? transfer.CreatedOn,
        $"the transfer {transfer.TransferId} is {transfer.Status}.{What(hanging)} New-PartnerCustomerTransfer, as the new distributor, requests more. What a transfer cannot move has to end with the previous distributor.");

    private static string What(IReadOnlyList<Blocker>? hanging) => hanging is { Count: > 0 }
        ? $" Still there: {string.Join(" ", hanging.Take(5).Select(blocker => blocker.Evidence))}{(hanging.Count > 5 ? " …" : "")}"
        : "";

    // The blockers of the end at the previous distributor, as it sees it itself; null if only others can be asked, and what the partner sees is not whose it is.
    // And what is seen by whoever could be asked.
    private async Task<(IReadOnlyList<Blocker>? Hanging, IReadOnlyList<Blocker> Seen)> HangingAsync(CancellationToken cancellationToken)
    {
        var asked = handover.From ?? work.Ports;
        var seen = Readable(await AskAsync(() => new ReadinessCheck(asked).ExamineAsync(CustomerId, cancellationToken)).ConfigureAwait(false)).Readiness.Blockers;
        return (handover.From is not null || seen.Count == 0 ? seen : null, seen);
    }

    private static CustomerExamination Readable(CustomerExamination examination) =>
        examination.Readiness.Blockers.FirstOrDefault(blocker => blocker.Rule == BlockerRule.NotReadable) is { } unread ? throw new TransferUnknownException(unread.Evidence) : examination;

    private async Task<IReadOnlyList<PartnerCustomerTransfer>> ListAsync(CancellationToken cancellationToken)
    {
        var reader = handover.To ?? handover.From ?? work.Ports;
        var all = await AskAsync(() => reader.Transfers.ListAsync(CustomerId, cancellationToken)).ConfigureAwait(false);
        return [.. all.Where(one => TransferRules.Leads(one, handover.FromId, handover.ToId)).OrderBy(one => one.CreatedOn)];
    }

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is not (AuthenticationFailedException or LedgerException))
        {
            throw new TransferUnknownException(error.Message);
        }
    }

    /// <summary>Leaves the work on a customer: what decides cannot be read.</summary>
    private sealed class TransferUnknownException(string message) : Exception(message);
}
