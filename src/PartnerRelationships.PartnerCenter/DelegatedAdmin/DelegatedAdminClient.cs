using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Delegated admin relationships in Microsoft Graph (contract §6). Graph has no key of idempotence: after an outcome that
/// nobody knows it is asked what became of a request, before that is sent again.</summary>
internal sealed class DelegatedAdminClient(ServiceChannel channel, TimeProvider time) : IDelegatedAdminRelationships
{
    private const int Attempts = 4, Looks = 5;

    private const string Created = "created";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<DelegatedAdminRelationship> RequestAsync(DelegatedAdminRequest request, CancellationToken cancellationToken)
    {
        var relationship = await CreateAsync(request, cancellationToken).ConfigureAwait(false);
        var ready = await UntilAsync(relationship, found => found.Status == Created, cancellationToken).ConfigureAwait(false);
        var locked = await LockAsync(ready.RelationshipId, cancellationToken).ConfigureAwait(false);
        return await UntilAsync(locked, found => found.Status != Created, cancellationToken).ConfigureAwait(false);
    }

    public Task ListAsync(Guid? customerId, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken) =>
        channel.ListGraphAsync(Routes.DelegatedAdminRelationshipsOf(customerId), DelegatedAdminReader.Read, sink, cancellationToken);

    public async Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.DelegatedAdminRelationship(relationshipId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(DelegatedAdminReader.ReadRoot);
    }

    public Task TerminateAsync(string relationshipId, Guid requestId, CancellationToken cancellationToken) =>
        MoveAsync(relationshipId, "terminate", requestId, cancellationToken);

    private Task<DelegatedAdminRelationship> CreateAsync(DelegatedAdminRequest request, CancellationToken cancellationToken) =>
        OnceAsync(
            async () =>
            {
                var post = new ServiceRequest(HttpMethod.Post, Routes.DelegatedAdminRelationships) { Body = DelegatedAdminWriter.Write(request), SettledByAsking = true };
                using var answer = await channel.SendAsync(post, cancellationToken).ConfigureAwait(false);
                return answer.Parse(DelegatedAdminReader.ReadRoot);
            },
            () => FindAsync(request, cancellationToken),
            cancellationToken);

    private Task<DelegatedAdminRelationship> LockAsync(string id, CancellationToken cancellationToken) =>
        OnceAsync(
            async () =>
            {
                await MoveAsync(id, "lockForApproval", Guid.NewGuid(), cancellationToken).ConfigureAwait(false);
                return await GetAsync(id, cancellationToken).ConfigureAwait(false);
            },
            async () => await GetAsync(id, cancellationToken).ConfigureAwait(false) is { Status: not Created } moved ? moved : null,
            cancellationToken);

    private async Task MoveAsync(string id, string action, Guid requestId, CancellationToken cancellationToken)
    {
        var post = new ServiceRequest(HttpMethod.Post, Routes.DelegatedAdminRequests(id))
        {
            RequestId = requestId,
            Body = $$"""{"action":"{{action}}"}""",
            SettledByAsking = true,
        };
        using var answer = await channel.SendAsync(post, cancellationToken).ConfigureAwait(false);
        answer.Parse(RequireAction);
    }

    // Graph answers with the request as it has kept it; another page with 200 is no word of it.
    private static string RequireAction(JsonCursor json) =>
        json.Root(MemberNames.Action, json.Text) ?? throw new FormatException("It does not say what is done.");

    /// <summary>Does something that must not be done twice: where its outcome is unknown, asks whether it was done.</summary>
    private async Task<T> OnceAsync<T>(Func<Task<T>> act, Func<Task<T?>> find, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act().ConfigureAwait(false);
            }
            catch (PartnerRelationshipsException error) when (attempt < Attempts && (RetryRules.IsDoubtful(error) || (attempt > 1 && error is ConflictException)))
            {
                if (await find().ConfigureAwait(false) is { } done)
                {
                    return done;
                }

                // What was just made may not be in the list yet.
                await time.WaitAsync(TimeSpan.FromTicks(Pause.Ticks * attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<DelegatedAdminRelationship> UntilAsync(
        DelegatedAdminRelationship relationship, Func<DelegatedAdminRelationship, bool> isThere, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks && !isThere(relationship); look++)
        {
            if (look > 0)
            {
                await time.WaitAsync(Pause, cancellationToken).ConfigureAwait(false);
            }

            relationship = await GetAsync(relationship.RelationshipId, cancellationToken).ConfigureAwait(false);
        }

        return relationship;
    }

    // The name is unique for the partner; the terms tell ours from one that somebody else has just drafted under it.
    private async Task<DelegatedAdminRelationship?> FindAsync(DelegatedAdminRequest request, CancellationToken cancellationToken)
    {
        var found = new Wanted(request);
        await channel.ListGraphAsync(Routes.CreatedDelegatedAdminRelationships, DelegatedAdminReader.Read, found, cancellationToken).ConfigureAwait(false);
        return found.Relationship;
    }

    private sealed class Wanted(DelegatedAdminRequest request) : IResultSink<DelegatedAdminRelationship>
    {
        public DelegatedAdminRelationship? Relationship { get; private set; }

        public void Write(DelegatedAdminRelationship item)
        {
            if (item.DisplayName == request.DisplayName && item.Status == Created && item.Duration == DelegatedAdminWriter.Duration(request)
                && item.RoleIds.OrderBy(id => id, StringComparer.Ordinal).SequenceEqual(request.RoleIds.Select(id => id.ToString()).OrderBy(id => id, StringComparer.Ordinal)))
            {
                Relationship = item;
            }
        }
    }
}
