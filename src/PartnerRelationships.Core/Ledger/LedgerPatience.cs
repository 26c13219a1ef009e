using System;
using System.Threading;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Ledger;

/// <summary>How long work waits for a ledger server that is out of reach, instead of failing. It belongs to the work, not to the connection: a run waits, and a
/// command at a prompt fails at once.</summary>
/// <param name="Longest">At most so long at a time; zero for not at all.</param>
/// <param name="Clock">Time.</param>
/// <param name="Stopping">Nobody waits any longer once it is cancelled.</param>
public sealed record LedgerPatience(TimeSpan Longest, IClock Clock, CancellationToken Stopping)
{
    private static readonly AsyncLocal<LedgerPatience?> Having = new();

    /// <summary>The patience of the work in progress; null for none.</summary>
    public static LedgerPatience? Current => Having.Value;

    /// <summary>Makes this work, and what it starts from now on, patient.</summary>
    public static void Set(LedgerPatience? patience) => Having.Value = patience;
}
