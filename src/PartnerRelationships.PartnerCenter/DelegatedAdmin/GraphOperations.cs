using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Sends changes that Graph may carry out after it answered: 202 with a Location and a Retry-After, which is waited for (contract §6.2).</summary>
internal sealed class GraphOperations(ServiceChannel channel, TimeProvider time)
{
    private const int Accepted = 202;
    private const int Looks = 60;

    /// <summary>Sends a change and waits for the operation that it becomes. One that is not over when nobody waits any longer, or that cannot be watched, shows
    /// when what was changed is read again.</summary>
    /// <param name="request">The change.</param>
    /// <param name="read">Reads what Graph answers with at once; what it raises says that the answer is none.</param>
    /// <param name="cancellationToken">Stops at once; what was sent goes on.</param>
    /// <returns>What was read; null if Graph carried it out afterwards.</returns>
    /// <exception cref="ConflictException">It could not carry it out (DelegatedAdminOperationFailed).</exception>
    public async Task<T?> SendAsync<T>(ServiceRequest request, Func<ServiceAnswer, T> read, CancellationToken cancellationToken)
        where T : class
    {
        using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Status != Accepted)
        {
            return read(answer);
        }

        var path = answer.Location is { } location ? Routes.GraphNext(location, channel.BaseAddress) : null;
        var pause = answer.RetryAfter;
        for (var look = 0; path is not null && look < Looks; look++)
        {
            await time.PauseAsync(OperationPause.Of(pause), cancellationToken).ConfigureAwait(false);
            (var isOver, pause) = await WatchAsync(path, cancellationToken).ConfigureAwait(false);
            path = isOver ? null : path;
        }

        return null;
    }

    private async Task<(bool IsOver, string? Pause)> WatchAsync(string path, CancellationToken cancellationToken)
    {
        DelegatedAdminOperation operation;
        string? pause;
        try
        {
            using var answer = await channel.SendAsync(ServiceRequest.Get(path), cancellationToken).ConfigureAwait(false);
            (operation, pause) = (answer.Parse(json => AssignmentReader.OperationRoot(json, "")), answer.RetryAfter);
        }
        catch (PartnerRelationshipsException)
        {
            return (true, null);
        }

        if (operation.Status.Equals("failed", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConflictException("DelegatedAdminOperationFailed", $"Graph accepted the change, but could not carry it out: its operation {operation.OperationId} failed. {operation.Data}".TrimEnd())
            {
                RecommendedAction = ErrorIds.ActionOf("DelegatedAdminOperationFailed"),
            };
        }

        return (operation.Status.Equals("succeeded", StringComparison.OrdinalIgnoreCase), pause);
    }
}
