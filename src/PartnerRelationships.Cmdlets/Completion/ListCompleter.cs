using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes one of a list that is read as a whole.</summary>
public abstract class ListCompleter : PartnerCompleter
{
    private protected override async Task<IEnumerable<Offer>> OffersAsync(PartnerSession session, string word, IDictionary given, CancellationToken patience) =>
        await CompletionCache.ReadAsync(session, GetType().Name, IsOfLedger ? CompletionCache.OfLedger : CompletionCache.OfService, token => ListAsync(session, token), patience).ConfigureAwait(false) ?? [];

    /// <summary>Whether it is the ledger that is read.</summary>
    private protected virtual bool IsOfLedger => false;

    /// <summary>The list.</summary>
    private protected abstract Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken);
}

/// <summary>Completes the name of an indirect provider, from its beginning or from that of its id.</summary>
public sealed class ProviderCompleter : ListCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken) =>
        [.. (await session.Partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false))
            .Select(provider => new Offer(provider.Name, "", $"{provider.Location} {provider.ProviderId}", provider.ProviderId.ToString()))];
}

/// <summary>Completes the name of an indirect reseller, from its beginning or from that of its id.</summary>
public sealed class ResellerCompleter : ListCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken) =>
        [.. (await session.Partners.ListResellersAsync(cancellationToken).ConfigureAwait(false))
            .Select(reseller => new Offer(reseller.Name, "", $"{reseller.Location} {reseller.ResellerId}", reseller.ResellerId.ToString()))];
}

/// <summary>Completes the names of events from the service's list of them.</summary>
public sealed class WebhookEventCompleter : ListCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken) =>
        [.. (await session.Webhooks.ListEventsAsync(cancellationToken).ConfigureAwait(false)).Select(name => new Offer(name, "", name))];
}

/// <summary>Completes an invitation's id, newest first, from the beginning of it, of the customer's name, its domain or its address.</summary>
public sealed class InvitationCompleter : ListCompleter
{
    private protected override bool IsOfLedger => true;

    private protected override async Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken)
    {
        var all = await AllAsync(session, cancellationToken).ConfigureAwait(false);
        return [.. all.Reverse().Select(one => new Offer(one.InvitationId.ToString(), $"{one.CustomerName ?? one.Domain ?? one.Email} ({one.State})", one.ToString(), one.CustomerName, one.Domain, one.Email))];
    }

    /// <summary>The ledger's invitations, oldest first.</summary>
    internal static async Task<IReadOnlyList<ResellerInvitation>> AllAsync(PartnerSession session, CancellationToken cancellationToken)
    {
        var all = new FirstFew<ResellerInvitation>();
        await session.Invitations.ListAsync(session.Profile.TenantId, InvitationFilter.Everything, all, cancellationToken).ConfigureAwait(false);
        return all.Items;
    }
}

/// <summary>Completes a channel that invitations were given.</summary>
public sealed class ChannelCompleter : ListCompleter
{
    private protected override bool IsOfLedger => true;

    private protected override async Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken) =>
        [.. (await InvitationCompleter.AllAsync(session, cancellationToken).ConfigureAwait(false)).GroupBy(one => one.Channel ?? "").OrderByDescending(same => same.Count())
            .Select(same => new Offer(same.Key, "", $"{same.Key}: {same.Count()}"))];
}

/// <summary>Completes a run's id, newest first, from the beginning of it, of its plan's id, or of its reason.</summary>
public sealed class RunCompleter : ListCompleter
{
    private protected override bool IsOfLedger => true;

    private protected override async Task<IReadOnlyList<Offer>> ListAsync(PartnerSession session, CancellationToken cancellationToken)
    {
        var all = new FirstFew<RelationshipRun>();
        await session.Changes.ListRunsAsync(session.Profile.TenantId, all, cancellationToken).ConfigureAwait(false);
        return [.. all.Items.Reverse().Select(run => new Offer(run.RunId.ToString(), $"{run.Reason} ({run.State}, {run.Ended} of {run.Customers})", $"{run.Kind} {run}", run.PlanId.ToString()))];
    }
}
