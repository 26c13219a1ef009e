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
/// is unknown: the service is queried before a request is sent again.</summary>
internal sealed class DelegatedAdminClient(ServiceChannel channel, TimeProvider time) : IDelegatedAdminRelationships
{
    private const int Attempts = 4, Looks = 5;

    private const string Created = DelegatedAdminStatus.Created;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly GraphOperations operations = new(channel, time);

    public async Task<DelegatedAdminRelationship> RequestAsync(DelegatedAdminRequest request, CancellationToken cancellationToken)
    {
        var relationship = await CreateOnceAsync(request, cancellationToken).ConfigureAwait(false);
        var ready = await UntilAsync(relationship, found => found.Status == Created, cancellationToken).ConfigureAwait(false);
        var locked = await LockAsync(ready.RelationshipId, cancellationToken).ConfigureAwait(false);
        return await UntilAsync(locked, found => found.Status != Created, cancellationToken).ConfigureAwait(false);
    }

    public Task ListAsync(DelegatedAdminQuery query, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken) =>
        channel.ListGraphAsync(Routes.DelegatedAdminRelationshipsOf(query), DelegatedAdminReader.Read, sink, cancellationToken);

    public async Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.DelegatedAdminRelationship(relationshipId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(DelegatedAdminReader.ReadRoot);
    }

    public async Task<DelegatedAdminRelationship> CreateAsync(DelegatedAdminRequest request, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var post = new ServiceRequest(HttpMethod.Post, Routes.DelegatedAdminRelationships) { Body = DelegatedAdminWriter.Relationship(request) };
        using var answer = await channel.SendAsync(post.Under(ticket), cancellationToken).ConfigureAwait(false);
        return answer.Parse(DelegatedAdminReader.ReadRoot);
    }

    public async Task<DelegatedAdminAnswer> MoveAsync(string relationshipId, DelegatedAdminAction action, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var post = new ServiceRequest(HttpMethod.Post, Routes.DelegatedAdminRequests(relationshipId)) { Body = DelegatedAdminWriter.Action(action) };
        using var answer = await channel.SendAsync(post.Under(ticket), cancellationToken).ConfigureAwait(false);
        answer.Parse(RequireAction);
        return new DelegatedAdminAnswer(answer.CorrelationId);
    }

    public async Task<DelegatedAdminAnswer> SetAutoExtendAsync(DelegatedAdminRelationship before, bool autoExtend, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var patch = new ServiceRequest(ServiceRequest.Patch, Routes.DelegatedAdminRelationship(before.RelationshipId)) { Body = DelegatedAdminWriter.AutoExtend(autoExtend), IfMatch = before.ETag };
        return await operations.SendAsync(patch.Under(ticket), answer => new DelegatedAdminAnswer(answer.CorrelationId), cancellationToken).ConfigureAwait(false) ?? new DelegatedAdminAnswer(null);
    }

    public async Task<DelegatedAdminAnswer> DeleteAsync(DelegatedAdminRelationship before, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var delete = new ServiceRequest(HttpMethod.Delete, Routes.DelegatedAdminRelationship(before.RelationshipId)) { IfMatch = before.ETag };
        using var answer = await channel.SendAsync(delete.Under(ticket), cancellationToken).ConfigureAwait(false);
        return new DelegatedAdminAnswer(answer.CorrelationId);
    }

    private Task<DelegatedAdminRelationship> CreateOnceAsync(DelegatedAdminRequest request, CancellationToken cancellationToken) =>
        OnceAsync(() => CreateAsync(request, new RequestTicket(Guid.NewGuid()), cancellationToken), () => FindAsync(request, cancellationToken), cancellationToken);

    private Task<DelegatedAdminRelationship> LockAsync(string id, CancellationToken cancellationToken) =>
        OnceAsync(
            async () =>
            {
                await MoveAsync(id, DelegatedAdminAction.LockForApproval, new RequestTicket(Guid.NewGuid()), cancellationToken).ConfigureAwait(false);
                return await GetAsync(id, cancellationToken).ConfigureAwait(false);
            },
            async () => await GetAsync(id, cancellationToken).ConfigureAwait(false) is { Status: not Created } moved ? moved : null,
            cancellationToken);

    // Graph answers with the request as it has kept it; another page with 200 is no word of it.
    private static string RequireAction(JsonCursor json) =>
        json.Root(MemberNames.Action, json.Text) ?? throw new FormatException("It does not contain the action.");

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
                await time.PauseAsync(TimeSpan.FromTicks(Pause.Ticks * attempt), cancellationToken).ConfigureAwait(false);
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
                await time.PauseAsync(Pause, cancellationToken).ConfigureAwait(false);
            }

            relationship = await GetAsync(relationship.RelationshipId, cancellationToken).ConfigureAwait(false);
        }

        return relationship;
    }

    private async Task<DelegatedAdminRelationship?> FindAsync(DelegatedAdminRequest request, CancellationToken cancellationToken)
    {
        var drafts = await channel.ReadAllGraphAsync(Routes.DelegatedAdminRelationshipsOf(new() { Status = Created }), DelegatedAdminReader.Read, cancellationToken).ConfigureAwait(false);
        return drafts.FirstOrDefault(request.IsMetBy);
    }
}
