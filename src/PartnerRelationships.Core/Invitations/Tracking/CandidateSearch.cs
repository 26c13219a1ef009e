using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>Finds the customers that fit open invitations: the customer list is read once, and only what fits is kept.</summary>
internal sealed class CandidateSearch(ICustomerDirectory directory, OpenInvitations open) : IResultSink<PartnerCustomer>
{
    // That many customers may share a name; not all of them are examined.
    private const int MostForOne = 10;
    private readonly Dictionary<Guid, List<Candidate>> found = [];

    public void Write(PartnerCustomer item)
    {
        if (!item.IsResold())
        {
            return;
        }

        foreach (var (invitation, by) in open.Fitting(item))
        {
            Add(new Candidate(invitation, item.CustomerId, item.Name, item.Domain, by));
        }
    }

    /// <summary>The candidates, one list for each invitation that has some: those that have the surest sign.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Candidate>>> FindAsync(CancellationToken cancellationToken)
    {
        await directory.ListAsync(null, this, cancellationToken).ConfigureAwait(false);
        return await FoundAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same among one customer alone.</summary>
    public Task<IReadOnlyList<IReadOnlyList<Candidate>>> FindAsync(PartnerCustomer customer, CancellationToken cancellationToken)
    {
        Write(customer);
        return FoundAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<IReadOnlyList<Candidate>>> FoundAsync(CancellationToken cancellationToken)
    {
        var all = new List<IReadOnlyList<Candidate>>();
        foreach (var candidates in found.Values)
        {
            var best = Surest(candidates.Exists(candidate => candidate.IsCertain) ? candidates : await LookCloserAsync(candidates, cancellationToken).ConfigureAwait(false));
            if (best.Count > 0)
            {
                all.Add(best);
            }
        }

        return all;
    }

    private void Add(Candidate candidate)
    {
        if (!found.TryGetValue(candidate.Invitation.InvitationId, out var candidates))
        {
            found[candidate.Invitation.InvitationId] = candidates = [];
        }

        if (candidates.Count < MostForOne && !candidates.Exists(other => other.CustomerId == candidate.CustomerId))
        {
            candidates.Add(candidate);
        }
    }

    // The list has the default domain alone (contract §5.1); the customer's own record may name the others.
    private async Task<List<Candidate>> LookCloserAsync(List<Candidate> candidates, CancellationToken cancellationToken)
    {
        var closer = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            var isSure = candidate.Invitation.Domain is { } domain && await HasDomainAsync(candidate.CustomerId, domain, cancellationToken).ConfigureAwait(false);
            closer.Add(isSure ? candidate with { By = InvitationMatch.Domain } : candidate);
        }

        return closer;
    }

    private async Task<bool> HasDomainAsync(Guid customerId, string domain, CancellationToken cancellationToken)
    {
        try
        {
            var customer = await directory.GetAsync(customerId, cancellationToken).ConfigureAwait(false);
            return customer.CustomDomains?.Select(DomainNames.Ascii).Contains(DomainNames.Ascii(domain), StringComparer.OrdinalIgnoreCase) == true;
        }
        catch (PartnerRelationshipsException error) when (error is AccessDeniedException or NotFoundException or NoRelationshipException)
        {
            return false;
        }
    }

    private static List<Candidate> Surest(List<Candidate> candidates)
    {
        var best = candidates.Min(candidate => candidate.By);
        return [.. candidates.Where(candidate => candidate.By is { } by && by == best)];
    }
}

/// <summary>A customer that fits an open invitation.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="CustomerId">The customer's tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Its default domain.</param>
/// <param name="By">What fits; null for half a domain, which is no sign yet.</param>
internal sealed record Candidate(OpenInvitation Invitation, Guid CustomerId, string Name, string? Domain, InvitationMatch? By)
{
    public bool IsCertain => By is InvitationMatch.TenantId or InvitationMatch.Domain;
}
