using System;
using System.Globalization;
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
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public async Task<PartnerCustomerSubscription> GetAsync(Guid customerId, string subscriptionId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.Subscription(customerId, subscriptionId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => SubscriptionReader.Read(json, customerId));
    }

    public async Task<SubscriptionAnswer> SetStatusAsync(SubscriptionChange change, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var path = Routes.Subscription(change.CustomerId, change.SubscriptionId);
        var (body, etag) = await ReadWholeAsync(path, change.Status, cancellationToken).ConfigureAwait(false);
        var patch = new ServiceRequest(ServiceRequest.Patch, path) { RequestId = ticket.Id, Renewing = ticket.Renewing, Body = body, IfMatch = etag, SettledByAsking = true };
        using var answer = await channel.SendAsync(patch, cancellationToken).ConfigureAwait(false);
        var said = answer.Status == Accepted ? null : answer.Parse(json => json.Root(MemberNames.Status, json.Text)) ?? throw answer.Malformed("It does not say what became of the subscription.");
        await AwaitOperationAsync(answer, cancellationToken).ConfigureAwait(false);
        return new SubscriptionAnswer(answer.Request.RequestId, answer.CorrelationId, said);
    }

    // The service takes what a body leaves out for a wish to reset it (contract §5.12): everything is sent back as it came.
    private async Task<(string Body, string? Etag)> ReadWholeAsync(string path, string status, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(path), cancellationToken).ConfigureAwait(false);
        return answer.ParseText(text => SubscriptionEdit.WithStatus(text, status));
    }

    // An operation that is not over when nobody waits any longer, or that cannot be watched, shows when the subscription is read again.
    private async Task AwaitOperationAsync(ServiceAnswer answer, CancellationToken cancellationToken)
    {
        var path = answer is { Status: Accepted, Location: { } location } ? Routes.Next(location, channel.BaseAddress) : null;
        var pause = answer.RetryAfter;
        for (var reading = 0; path is not null && reading < Readings; reading++)
        {
            await time.WaitAsync(PauseOf(pause), cancellationToken).ConfigureAwait(false);
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

    private static TimeSpan PauseOf(string? retryAfter) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestPause.TotalSeconds ? TimeSpan.FromSeconds(seconds) : UsualPause;
}
