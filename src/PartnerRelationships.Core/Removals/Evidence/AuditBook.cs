using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>The removals that the service's log has of a run's time. Read once for all customers of the run; only removals are kept.</summary>
public sealed class AuditBook
{
    // A day less than the log's 90: the service counts days in its own time zone.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(89);

    // As long as a plan is good for by default: somebody else may have been faster than it.
    private static readonly TimeSpan Before = TimeSpan.FromDays(7);
    private static readonly TimeSpan After = TimeSpan.FromDays(1);

    private readonly Dictionary<Guid, List<AuditRecord>> removals = [];
    private readonly AuditMatch match;
    private readonly string? unreadable;

    private AuditBook(CustomerRemovalRun run, string? unreadable = null)
    {
        match = new AuditMatch(UserOf(run));
        this.unreadable = unreadable;
    }

    /// <summary>Why the log cannot be asked, in words; null when it was read.</summary>
    public string? Unreadable => unreadable;

    /// <summary>Reads the log around a run.</summary>
    /// <exception cref="PartnerRelationshipsException">The service could not be asked; that the caller may not read the log is no error, but said of each customer.</exception>
    public static async Task<AuditBook> ReadAsync(IEvidencePorts ports, CustomerRemovalRun run, CancellationToken cancellationToken)
    {
        var (now, earliest) = (ports.Clock.Now, ports.Clock.Now - Reach);
        if (ports.Audit is not { } log)
        {
            return new AuditBook(run, "The connection cannot reach the service's log.");
        }

        if (run.StartedOn < earliest)
        {
            return new AuditBook(run, $"The service's log reaches back 90 days, and the run began on {run.StartedOn.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        }

        var (from, to) = (run.StartedOn - Before, run.EndedOn + After);
        return await ReadAsync(log, run, from > earliest ? from : earliest, to < now ? to : null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the log says of a customer of the run.</summary>
    public CustomerRemovalComparison Compare(CustomerRemoval removal) => unreadable is { } why
        ? AuditMatch.Unreadable(removal, why)
        : match.Judge(removal, removals.TryGetValue(removal.CustomerId, out var records) ? records : []);

    private static async Task<AuditBook> ReadAsync(IAuditLog log, CustomerRemovalRun run, DateTimeOffset from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var book = new AuditBook(run);
        try
        {
            await log.ListAsync(from, to, customerId: null, new ActionSink<AuditRecord>(book.Add), cancellationToken).ConfigureAwait(false);
            return book;
        }
        catch (AccessDeniedException error)
        {
            return new AuditBook(run, $"The service's log may not be read: {error.Message}");
        }
    }

    private void Add(AuditRecord record)
    {
        if (record.CustomerId is { } customer && Is(record.Operation, AuditRecord.RelationshipRemoved) && Is(record.Status, "succeeded"))
        {
            if (!removals.TryGetValue(customer, out var records))
            {
                removals[customer] = records = [];
            }

            records.Add(record);
        }
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // "ada@contoso.com (DESK\ada)"; where no user is known there is only the account, which the service never sees.
    private static string? UserOf(CustomerRemovalRun run)
    {
        var name = run.AttestedBy.Split(' ')[0];
        return name.IndexOf('@') > 0 ? name : null;
    }
}
