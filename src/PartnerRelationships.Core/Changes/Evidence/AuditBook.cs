using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The changes of a run's kind that the service's log has of its time. Read once for all customers of the run; nothing else is kept.</summary>
public sealed class AuditBook
{
    // A day less than the log's 90: the service counts days in its own time zone.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(89);

    // As long as a plan is good for by default: somebody else may have been faster than it.
    private static readonly TimeSpan Before = TimeSpan.FromDays(7);
    private static readonly TimeSpan After = TimeSpan.FromDays(1);

    private readonly AuditIndex records;
    private readonly IChangeKind kind;
    private readonly AuditMatch match;
    private readonly string? unreadable;

    private AuditBook(IChangeKind kind, RelationshipRun run, string? unreadable = null)
    {
        (this.kind, records, match) = (kind, new AuditIndex(kind.AuditOperation, run.Customers), new AuditMatch(kind, UserOf(run)));
        this.unreadable = unreadable;
    }

    /// <summary>Why the log cannot be asked, in words; null when it was read.</summary>
    public string? Unreadable => unreadable;

    /// <summary>Reads the log around a run.</summary>
    /// <exception cref="PartnerRelationshipsException">The service could not be asked; that the caller may not read the log is no error, but said of each customer.</exception>
    public static async Task<AuditBook> ReadAsync(IEvidencePorts ports, RelationshipRun run, CancellationToken cancellationToken)
    {
        var (kind, now, earliest) = (ports.Kinds.Of(run.Kind), ports.Clock.Now, ports.Clock.Now - Reach);
        if (ports.Audit is not { } log)
        {
            return new AuditBook(kind, run, "The connection has no access to the service's audit log.");
        }

        if (run.StartedOn < earliest)
        {
            return new AuditBook(kind, run, $"The service's audit log goes back 90 days, but the run began on {run.StartedOn.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        }

        var (from, to) = (run.StartedOn - Before, run.EndedOn + After);
        return await ReadAsync(log, kind, run, from > earliest ? from : earliest, to < now ? to : null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the log says of a customer of the run.</summary>
    public ChangeComparison Compare(RelationshipChange change) => unreadable is { } why
        ? AuditMatch.Unreadable(change, why)
        : match.Judge(change, records.Of(change.CustomerId));

    private static async Task<AuditBook> ReadAsync(IAuditLog log, IChangeKind kind, RelationshipRun run, DateTimeOffset from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var book = new AuditBook(kind, run);
        try
        {
            await log.ListAsync(from, to, customerId: null, new ActionSink<AuditRecord>(book.Add), cancellationToken).ConfigureAwait(false);
            return book;
        }
        catch (AccessDeniedException error)
        {
            return new AuditBook(kind, run, $"No permission to read the service's audit log: {error.Message}");
        }
    }

    private void Add(AuditRecord record)
    {
        if (record.CustomerId is { } customer && Is(record.Operation, kind.AuditOperation) && Is(record.Status, "succeeded"))
        {
            records.Add(customer, record);
        }
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // "ada@contoso.com (DESK\ada)"; where no user is known there is only the account, which the service never sees.
    private static string? UserOf(RelationshipRun run)
    {
        var name = run.AttestedBy.Split(' ')[0];
        return name.IndexOf('@') > 0 ? name : null;
    }
}
