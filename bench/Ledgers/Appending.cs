using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage;

namespace PartnerRelationships.Bench.Ledgers;

/// <summary>Writers of one ledger, each of which appends an entry when its last one is durable.</summary>
internal static class Appending
{
    public const int Writers = 16;

    private static readonly Guid Partner = Guid.NewGuid();
    private static readonly Guid Correlation = Guid.NewGuid();
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow;

    /// <summary>How many milliseconds they took.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="each">How many entries each writer appends.</param>
    public static async Task<double> RunAsync(SqlLedger ledger, int each)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < each; number++)
            {
                await ledger.AppendAsync(Entry((writer * each) + number), CancellationToken.None);
            }
        })));
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>An entry as a removal's step leaves it: two hundred of a customer.</summary>
    public static RelationshipEvent Entry(int number) => new()
    {
        PartnerTenantId = Partner,
        OccurredOn = Start.AddSeconds(number),
        Kind = EventKinds.RemovalEnded,
        Actor = "anna@contoso.com",
        Host = "runbook-1",
        CorrelationId = Correlation,
        CustomerId = IdOf(number / 200),
        RunId = IdOf(number / 10_000),
        Detail = $"Removed, step {number}",
    };

    private static Guid IdOf(int number) => new(number, 0x1234, 0x4321, [1, 2, 3, 4, 5, 6, 7, 8]);
}
