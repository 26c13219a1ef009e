using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Drift;

/// <summary>Subscriptions that do not renew, and will not end either: they go on in an extended term, billed monthly (contract A§1). One question for each
/// customer, asked beside its others; what was read waits here until the customer is taken.</summary>
public sealed class SubscriptionDrift(IDriftPorts ports)
{
    private const string Part = "Subscriptions";
    private const string Obstacle = "Microsoft documents no API request to cancel at the end of a term: choose it in Partner Center (Manage renewal).";
    private readonly ConcurrentDictionary<Guid, AccountPart<IReadOnlyList<PartnerCustomerSubscription>>> read = new();

    /// <summary>What there is to say of the end of a subscription's term: that it goes on in an extended term, or that nobody knows; null for nothing. One that
    /// renews is as somebody wanted it.</summary>
    internal static EndOfTermOutlook? Concerning(PartnerCustomerSubscription subscription, DateTimeOffset now) =>
        subscription.AutoRenew != true && EndOfTermRules.Of(subscription, now) is { What: EndOfTerm.ContinuesExtended or EndOfTerm.Unknown } outlook ? outlook : null;

    /// <summary>Asks for a customer's subscriptions; what cannot be read is kept as that.</summary>
    public async Task ReadAsync(Guid customerId, CancellationToken cancellationToken) =>
        read[customerId] = await AccountPart.ReadAsync(Part, () => ports.Subscriptions.ListAsync(customerId, cancellationToken)).ConfigureAwait(false);

    /// <summary>What is to be said of a customer's subscriptions, once; nothing of one who was not asked about, or is not a customer.</summary>
    public IEnumerable<RelationshipFinding> Take(CustomerRelationship customer)
    {
        if (!read.TryRemove(customer.CustomerId, out var part) || TieFacts.IsCustomer(customer) == false)
        {
            return [];
        }

        return part.Missing is { } missing
            ? [customer.Unknown(Part, $"The subscriptions could not be read: {missing.Reason}") with { Command = DriftText.ShowSubscriptions(customer.CustomerId) }]
            : [.. part.Value!.Select(one => Of(customer, one, Concerning(one, ports.Clock.Now))).OfType<RelationshipFinding>()];
    }

    private static RelationshipFinding? Of(CustomerRelationship customer, PartnerCustomerSubscription subscription, EndOfTermOutlook? outlook) => outlook?.What switch
    {
        EndOfTerm.ContinuesExtended => (customer.Find(RelationshipRule.ExtendedTerm, FindingSeverity.Medium, Part, $"{subscription}: {outlook.Words}") with { Expected = nameof(EndOfTerm.Ends), Actual = nameof(EndOfTerm.ContinuesExtended) })
            .NotPlanned(DriftText.ShowSubscriptions(customer.CustomerId), Obstacle),
        EndOfTerm.Unknown => customer.Unknown(Part, $"{subscription}: {outlook.Words}") with { Command = DriftText.ShowSubscriptions(customer.CustomerId) },
        _ => null,
    };
}
