using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

internal sealed class SubscriptionChangeClient(ServiceChannel channel, TimeProvider time) : ISubscriptionChanges
{
    private const int Accepted = 202;
    private const int Readings = 60;

    public async Task<SubscriptionVersion> GetAsync(Guid customerId, string subscriptionId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.Subscription(customerId, subscriptionId)), cancellationToken).ConfigureAwait(false);
        var (text, etag) = answer.ParseText(text => (text, SubscriptionBody.EtagOf(text)));
        return new SubscriptionVersion(answer.Parse(json => SubscriptionReader.Read(json, customerId)), text, etag);
    }

    public async Task<SubscriptionAnswer> ChangeAsync(SubscriptionVersion before, SubscriptionEdit edit, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var path = Routes.Subscription(before.Subscription.CustomerId, before.Subscription.SubscriptionId);
        var patch = new ServiceRequest(ServiceRequest.Patch, path) { Body = SubscriptionBody.With(before.Resource, edit), IfMatch = before.Etag };
        using var answer = await channel.SendAsync(patch.Under(ticket), cancellationToken).ConfigureAwait(false);
        var said = answer.Status == Accepted ? null : answer.Parse(json => json.Root(MemberNames.Status, json.Text)) ?? throw answer.Malformed("It does not contain the changed subscription.");
        await AwaitOperationAsync(answer, cancellationToken).ConfigureAwait(false);
        return new SubscriptionAnswer(answer.Request.RequestId, answer.CorrelationId, said);
    }

    // An operation that is not over when nobody waits any longer, or that cannot be watched, shows when the subscription is read again.
    private async Task AwaitOperationAsync(ServiceAnswer answer, CancellationToken cancellationToken)
    {
        var path = answer is { Status: Accepted, Location: { } location } ? Routes.Next(location, channel.BaseAddress) : null;
        var pause = answer.RetryAfter;
        for (var reading = 0; path is not null && reading < Readings; reading++)
        {
            await time.PauseAsync(OperationPause.Of(pause), cancellationToken).ConfigureAwait(false);
            (var isOver, pause) = await WatchAsync(path, cancellationToken).ConfigureAwait(false);
            path = isOver ? null : path;
        }
    }

    private async Task<(bool IsOver, string? Pause)> WatchAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var progress = await channel.SendAsync(ServiceRequest.Get(path) with { SettledByAsking = true }, cancellationToken).ConfigureAwait(false);
            return (progress.Status != Accepted, progress.RetryAfter);
        }
        catch (PartnerRelationshipsException)
        {
            return (true, null);
        }
    }
}
