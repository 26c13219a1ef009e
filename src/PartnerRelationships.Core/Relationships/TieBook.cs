using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;

namespace PartnerRelationships.Core.Relationships;

/// <summary>The relationships of all customers, from lists that are read once. A list that cannot be read is reported, and the rest is kept.</summary>
internal sealed class TieBook
{
    private static readonly IReadOnlyList<CustomerDelegatedAdmin> NoDelegatedAdmin = [];
    private readonly PartnerBook? partners;
    private readonly Dictionary<Guid, IReadOnlyList<CustomerDelegatedAdmin>>? delegatedAdmin;
    private readonly RecordBook? records;
    private readonly IReadOnlyList<CustomerPartMissing> missing;

    private TieBook(AccountPart<PartnerBook> partners, AccountPart<Dictionary<Guid, IReadOnlyList<CustomerDelegatedAdmin>>> delegatedAdmin, AccountPart<RecordBook> records)
    {
        (this.partners, this.delegatedAdmin, this.records) = (partners.Value, delegatedAdmin.Value, records.Value);
        missing = [.. new[] { partners.Missing, delegatedAdmin.Missing, records.Missing }.OfType<CustomerPartMissing>()];
    }

    /// <summary>Reads the lists, all at once.</summary>
    public static async Task<TieBook> ReadAsync(IRelationshipPorts ports, CancellationToken cancellationToken)
    {
        var partners = AccountPart.ReadAsync(nameof(CustomerRelationship.IndirectPartners), () => new PartnerTies(ports).ListAsync(cancellationToken));
        var delegated = AccountPart.ReadAsync(nameof(CustomerRelationship.DelegatedAdminRelationships), () => new DelegatedAdminTies(ports).ListAsync(cancellationToken));
        var records = AccountPart.ReadAsync(TieQuestions.Records, () => RecordBook.ReadAsync(ports, cancellationToken));
        await Task.WhenAll(partners, delegated, records).ConfigureAwait(false);
        return new TieBook(await partners.ConfigureAwait(false), await delegated.ConfigureAwait(false), await records.ConfigureAwait(false));
    }

    /// <summary>The lists that could not be read, and why.</summary>
    public IReadOnlyList<CustomerPartMissing> Missing => missing;

    /// <summary>The customers that have delegated admin relationships; none if they could not be read.</summary>
    public IEnumerable<Guid> WithDelegatedAdmin => delegatedAdmin?.Keys ?? Enumerable.Empty<Guid>();

    /// <summary>A customer's.</summary>
    public CustomerTies Of(Guid customerId) => new(
        partners?.Of(customerId),
        delegatedAdmin is null ? null : delegatedAdmin.TryGetValue(customerId, out var found) ? found : NoDelegatedAdmin,
        records?.InvitationOf(customerId),
        records?.RunOf(customerId),
        missing);
}
