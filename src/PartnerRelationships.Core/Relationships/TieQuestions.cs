using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>The relationships of single customers, read for each of them. What cannot be read is reported, and the rest is kept.</summary>
internal sealed class TieQuestions
{
    /// <summary>What the ledger knows, where it does not open.</summary>
    public const string Records = "Invitation, Run";

    private readonly PartnerTies partners;
    private readonly DelegatedAdminTies delegatedAdmin;
    private readonly AskedOnce<bool, AccountPart<RecordBook>> records;

    public TieQuestions(IRelationshipPorts ports)
    {
        (partners, delegatedAdmin) = (new PartnerTies(ports), new DelegatedAdminTies(ports));
        records = new((_, token) => AccountPart.ReadAsync(Records, () => RecordBook.ReadAsync(ports, token)));
    }

    /// <summary>A customer's.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="isGone">Whether the reseller relationship no longer exists: then no partner can be asked about it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task<CustomerTies> OfAsync(Guid customerId, bool isGone, CancellationToken cancellationToken)
    {
        var sets = AccountPart.ReadAsync(
            nameof(CustomerRelationship.IndirectPartners), () => isGone ? Task.FromResult(PartnerSet.None()) : partners.OfAsync(customerId, cancellationToken));
        var delegated = AccountPart.ReadAsync(nameof(CustomerRelationship.DelegatedAdminRelationships), () => delegatedAdmin.OfAsync(customerId, cancellationToken));
        await Task.WhenAll(sets, delegated).ConfigureAwait(false);
        var (ofPartners, ofDelegated) = (await sets.ConfigureAwait(false), await delegated.ConfigureAwait(false));
        var kept = await records.GetAsync(true, cancellationToken).ConfigureAwait(false);
        return new CustomerTies(ofPartners.Value, ofDelegated.Value, kept.Value?.InvitationOf(customerId), kept.Value?.RunOf(customerId),
            [.. new[] { ofPartners.Missing, ofDelegated.Missing, kept.Missing }.OfType<CustomerPartMissing>()]);
    }
}
