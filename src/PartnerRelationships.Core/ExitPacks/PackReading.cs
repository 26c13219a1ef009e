using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Agreements;
using PartnerRelationships.Core.Accounts.Licences;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Core.ExitPacks;

/// <summary>Reads all there is of customers. One for a command: the ties of more than a few come from lists.</summary>
/// <param name="ports">The outside.</param>
/// <param name="isDetailed">Whether each user is asked for its licences.</param>
internal sealed class PackReading(IExitPackPorts ports, bool isDetailed)
{
    public const string Customer = "customer", Subscriptions = "subscriptions", Entitlements = "entitlements", Users = "users", DeletedUsers = "deleted-users", Licenses = "licences",
        UserLicenses = "user-licences", Domains = "domains", Agreements = "agreements", Relationships = "relationships";

    private const int Few = 100;
    private const int UsersAtOnce = 4;
    private readonly RelationshipReader asking = new(ports);
    private readonly RelationshipReader listing = new(ports, isForMany: true);
    private int begun;

    /// <summary>What the parts are called.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Customer, Subscriptions, Entitlements, Users, DeletedUsers, Licenses, UserLicenses, Domains, Agreements, Relationships];

    /// <summary>Reads the parts of a customer, at once.</summary>
    public async Task<IReadOnlyList<PackPart>> ReadAsync(PartnerCustomer customer, CancellationToken cancellationToken)
    {
        var id = customer.CustomerId;
        var ties = Interlocked.Increment(ref begun) > Few ? listing : asking;
        var users = new AskedOnce<bool, IReadOnlyCollection<PartnerCustomerUser>>((deleted, token) => UsersAsync(id, deleted, token));
        var licenses = new LicenseReading(ports);
        Task<PackPart>[] parts =
        [
            PackPart.ReadAsync(Customer, () => Task.FromResult<IReadOnlyCollection<PartnerCustomer>>([customer])),
            PackPart.ReadAsync(Subscriptions, () => ListAsync(() => ports.Subscriptions.ListAsync(id, cancellationToken))),
            PackPart.ReadAsync(Entitlements, () => ListAsync(() => ports.Subscriptions.ListEntitlementsAsync(id, cancellationToken))),
            PackPart.ReadAsync(Users, () => users.GetAsync(false, cancellationToken)),
            PackPart.ReadAsync(DeletedUsers, () => users.GetAsync(true, cancellationToken)),
            PackPart.ReadAsync(Licenses, () => ListAsync(() => licenses.SkusAsync(id, cancellationToken))),
            .. isDetailed ? [PackPart.ReadAsync(UserLicenses, () => UserLicensesAsync(users, licenses, cancellationToken))] : Array.Empty<Task<PackPart>>(),
            PackPart.ReadAsync(Domains, () => DomainsAsync(customer, cancellationToken)),
            PackPart.ReadAsync(Agreements, () => ListAsync(() => new AgreementReading(ports).ListAsync(id, cancellationToken))),
            PackPart.ReadAsync(Relationships, () => TiesAsync(ties, id, cancellationToken)),
        ];
        return await Task.WhenAll(parts).ConfigureAwait(false);
    }

    private async Task<IReadOnlyCollection<PartnerCustomerUser>> UsersAsync(Guid customerId, bool deleted, CancellationToken cancellationToken)
    {
        var users = new CollectingSink<PartnerCustomerUser>();
        await new UserReading(ports).ListAsync(customerId, new UserSearch { Deleted = deleted }, users, cancellationToken).ConfigureAwait(false);
        return users.Items;
    }

    private static async Task<IReadOnlyCollection<PartnerCustomerUserLicense>> UserLicensesAsync(
        AskedOnce<bool, IReadOnlyCollection<PartnerCustomerUser>> users, LicenseReading reading, CancellationToken cancellationToken)
    {
        using var lanes = new RequestLanes(UsersAtOnce);
        var all = (await users.GetAsync(false, cancellationToken).ConfigureAwait(false)).Select(user => lanes.RunAsync(() => reading.OfUserAsync(user, cancellationToken), cancellationToken));
        return [.. (await Task.WhenAll(all).ConfigureAwait(false)).SelectMany(ofOne => ofOne)];
    }

    private async Task<IReadOnlyCollection<CustomerDomain>> DomainsAsync(PartnerCustomer customer, CancellationToken cancellationToken)
    {
        var names = await new DetailReading(ports).DomainsAsync(customer, cancellationToken).ConfigureAwait(false);
        return [.. names.Select(name => new CustomerDomain(customer.CustomerId, name, string.Equals(name, customer.Domain, StringComparison.OrdinalIgnoreCase)))];
    }

    private static async Task<IReadOnlyCollection<T>> ListAsync<T>(Func<Task<IReadOnlyList<T>>> read) => await read().ConfigureAwait(false);

    private static async Task<IReadOnlyCollection<CustomerRelationship>> TiesAsync(RelationshipReader reader, Guid customerId, CancellationToken cancellationToken) =>
        [await reader.ReadAsync(customerId, cancellationToken).ConfigureAwait(false)];

    private sealed record CustomerDomain(Guid CustomerId, string Domain, bool IsDefault);
}
