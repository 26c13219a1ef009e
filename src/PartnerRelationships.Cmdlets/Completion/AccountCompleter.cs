using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Licences;
using PartnerRelationships.Core.Accounts.Roles;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes what one customer has, once the customer is given.</summary>
public abstract class AccountCompleter : PartnerCompleter
{
    private protected override async Task<IEnumerable<Offer>> OffersAsync(PartnerSession session, string word, IDictionary given, CancellationToken patience)
    {
        var customer = LanguagePrimitives.TryConvertTo<CustomerReference>(given["CustomerId"], out var reference) ? reference?.CustomerId : null;
        return customer is { } id && await CompletionCache.ReadAsync(session, $"{GetType().Name} {id} {Depends(word)}", CompletionCache.OfService, token => OfCustomerAsync(session, id, word, token), patience).ConfigureAwait(false) is { } offers
            ? offers : [];
    }

    /// <summary>What there is at the customer.</summary>
    private protected abstract Task<IReadOnlyList<Offer>> OfCustomerAsync(PartnerSession session, Guid customer, string word, CancellationToken cancellationToken);

    /// <summary>The part of the word that decides what is read; empty where everything is.</summary>
    private protected virtual string Depends(string word) => "";
}

/// <summary>Completes the part number of a product that a customer has licences of, from its beginning or from that of the product's name.</summary>
public sealed class SkuCompleter : AccountCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> OfCustomerAsync(PartnerSession session, Guid customer, string word, CancellationToken cancellationToken) =>
        [.. (await new LicenseReading(session).SkusAsync(customer, cancellationToken).ConfigureAwait(false)).Select(sku => new Offer(sku.PartNumber ?? sku.Product, "", sku.Product, sku.Product))];
}

/// <summary>Completes the short name of a service of a customer's products, from its beginning or from that of the service's name.</summary>
public sealed class ServicePlanCompleter : AccountCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> OfCustomerAsync(PartnerSession session, Guid customer, string word, CancellationToken cancellationToken) =>
        [.. (await new LicenseReading(session).SkusAsync(customer, cancellationToken).ConfigureAwait(false)).SelectMany(sku => sku.ServicePlans)
            .Select(plan => new Offer(plan.ServiceName ?? plan.ToString(), "", plan.ToString(), plan.ToString()))];
}

/// <summary>Completes the name of a directory role that a customer's tenant has.</summary>
public sealed class TenantRoleCompleter : AccountCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> OfCustomerAsync(PartnerSession session, Guid customer, string word, CancellationToken cancellationToken) =>
        [.. (await new RoleReading(session).ListAsync(customer, cancellationToken).ConfigureAwait(false)).Select(role => new Offer(role.Name, "", role.Name))];
}

/// <summary>Completes the id of a subscription that a customer has, from its beginning or from that of its name.</summary>
public sealed class SubscriptionCompleter : AccountCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> OfCustomerAsync(PartnerSession session, Guid customer, string word, CancellationToken cancellationToken) =>
        [.. (await session.Subscriptions.ListAsync(customer, cancellationToken).ConfigureAwait(false)).Select(one => new Offer(one.SubscriptionId, "", one.ToString(), one.ToString()))];
}

/// <summary>Completes a user's sign-in name from the beginning of it or of its display name, once the customer is given.</summary>
public sealed class UserCompleter : AccountCompleter
{
    private protected override async Task<IReadOnlyList<Offer>> OfCustomerAsync(PartnerSession session, Guid customer, string word, CancellationToken cancellationToken)
    {
        var search = new UserSearch { Name = TextPattern.Beginning(word) };
        var users = await FirstFew.OfAsync<PartnerCustomerUser>(Most, found => new UserReading(session).ListAsync(customer, search, found, cancellationToken)).ConfigureAwait(false);
        return [.. users.Select(user => new Offer(user.UserPrincipalName, user.DisplayName ?? "", user.ToString()))];
    }

    // A tenant may have many thousands of users: the service looks for those that begin so.
    private protected override string Depends(string word) => word;
}
