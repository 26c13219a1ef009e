using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Licences;
using PartnerRelationships.Core.Accounts.Roles;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes what one customer has, once the customer is given.</summary>
public abstract class AccountCompleter : PartnerCompleter
{
    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, IDictionary given, CancellationToken cancellationToken) =>
        LanguagePrimitives.TryConvertTo<CustomerReference>(given["CustomerId"], out var reference) && reference?.CustomerId is { } customer
            ? [.. (await WordsAsync(session, customer, cancellationToken).ConfigureAwait(false)).Distinct()
                .Where(offer => offer.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || offer.Tip.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(offer => CompletionWord.Offer(offer.Text, offer.Text, offer.Tip))]
            : [];

    private protected override Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CompletionResult>>([]);

    /// <summary>What there is: each as it is written, and what it is called.</summary>
    private protected abstract Task<IEnumerable<(string Text, string Tip)>> WordsAsync(PartnerSession session, Guid customer, CancellationToken cancellationToken);
}

/// <summary>Completes the part number of a product that a customer has licences of, from its beginning or from that of the product's name.</summary>
public sealed class SkuCompleter : AccountCompleter
{
    private protected override async Task<IEnumerable<(string Text, string Tip)>> WordsAsync(PartnerSession session, Guid customer, CancellationToken cancellationToken) =>
        (await new LicenseReading(session).SkusAsync(customer, cancellationToken).ConfigureAwait(false)).Select(sku => (sku.PartNumber ?? sku.Product, sku.Product));
}

/// <summary>Completes the short name of a service of a customer's products, from its beginning or from that of the service's name.</summary>
public sealed class ServicePlanCompleter : AccountCompleter
{
    private protected override async Task<IEnumerable<(string Text, string Tip)>> WordsAsync(PartnerSession session, Guid customer, CancellationToken cancellationToken) =>
        (await new LicenseReading(session).SkusAsync(customer, cancellationToken).ConfigureAwait(false)).SelectMany(sku => sku.ServicePlans)
            .Select(plan => (plan.ServiceName ?? plan.ToString(), plan.ToString()));
}

/// <summary>Completes the name of a directory role that a customer's tenant has.</summary>
public sealed class TenantRoleCompleter : AccountCompleter
{
    private protected override async Task<IEnumerable<(string Text, string Tip)>> WordsAsync(PartnerSession session, Guid customer, CancellationToken cancellationToken) =>
        (await new RoleReading(session).ListAsync(customer, cancellationToken).ConfigureAwait(false)).Select(role => (role.Name, role.Name));
}

/// <summary>Completes the id of a subscription that a customer has, from its beginning or from that of its name.</summary>
public sealed class SubscriptionCompleter : AccountCompleter
{
    private protected override async Task<IEnumerable<(string Text, string Tip)>> WordsAsync(PartnerSession session, Guid customer, CancellationToken cancellationToken) =>
        (await session.Subscriptions.ListAsync(customer, cancellationToken).ConfigureAwait(false)).Select(one => (one.SubscriptionId, one.ToString()));
}
