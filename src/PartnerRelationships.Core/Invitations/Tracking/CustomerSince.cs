using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>Since when customers are customers, as far as the service's log shows (contract §5.15): it reaches back 90 days, and not everybody may read it.</summary>
internal sealed class CustomerSince : IResultSink<AuditRecord>
{
    // A day less than the log reaches: the service counts days in its own time zone.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(89);

    // A new customer's record; the second and third are named like the webhook's events (contract §5.6), since newer services may log them so.
    private static readonly string[] Beginnings =
        [AuditRecord.CustomerAdded, "reseller_relationship_accepted_by_customer", "indirect_reseller_relationship_accepted_by_customer"];

    private readonly HashSet<Guid> wanted;
    private readonly Dictionary<Guid, DateTimeOffset> since = [];

    private CustomerSince(IEnumerable<Guid> customers) => wanted = [.. customers];

    /// <summary>From when on the log was read; null when it could not be.</summary>
    public DateTimeOffset? From { get; private init; }

    /// <summary>Reads what the log says of these customers since the oldest of their invitations.</summary>
    public static async Task<CustomerSince> ReadAsync(IAcceptancePorts ports, IReadOnlyCollection<Candidate> candidates, CancellationToken cancellationToken)
    {
        var nothing = new CustomerSince([]);
        if (ports.Audit is not { } log || candidates.Count == 0)
        {
            return nothing;
        }

        var (oldest, earliest) = (candidates.Min(candidate => candidate.Invitation.CreatedOn) - OtherClocks.Difference, ports.Clock.Now - Reach);
        var found = new CustomerSince(candidates.Select(candidate => candidate.CustomerId)) { From = oldest > earliest ? oldest : earliest };
        try
        {
            await log.ListAsync(found.From.Value, to: null, customerId: null, found, cancellationToken).ConfigureAwait(false);
            return found;
        }
        catch (AccessDeniedException)
        {
            return nothing;
        }
    }

    /// <summary>When the customer became one last; null if the log does not say.</summary>
    public DateTimeOffset? Of(Guid customerId) => since.TryGetValue(customerId, out var moment) ? moment : null;

    public void Write(AuditRecord item)
    {
        if (item.CustomerId is { } id && wanted.Contains(id) && Beginnings.Contains(item.Operation, StringComparer.OrdinalIgnoreCase)
            && !string.Equals(item.Status, "failed", StringComparison.OrdinalIgnoreCase) && !(Of(id) >= item.OccurredOn))
        {
            since[id] = item.OccurredOn;
        }
    }
}
