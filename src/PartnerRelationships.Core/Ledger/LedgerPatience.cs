using System;
using System.Threading;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Ledger;

/// <summary>How long work waits for a ledger server that is out of reach, instead of failing. It belongs to the work, not to the connection: a run waits, and a
/// command at a prompt fails at once.</summary>
/// <param name="longest">At most so long after the ledger was last reached; zero for not at all.</param>
/// <param name="clock">Time.</param>
/// <param name="stopping">Nobody waits any longer once it is cancelled.</param>
public sealed class LedgerPatience(TimeSpan longest, IClock clock, CancellationToken stopping)
{
    private static readonly AsyncLocal<LedgerPatience?> Having = new();
    private readonly object gate = new();
    private DateTimeOffset? outSince;

    /// <summary>The patience of the work in progress; null for none.</summary>
    public static LedgerPatience? Current => Having.Value;

    /// <summary>Time.</summary>
    public IClock Clock => clock;

    /// <summary>Nobody waits any longer once it is cancelled.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>Makes this work, and what it starts from now on, patient.</summary>
    public static void Set(LedgerPatience? patience) => Having.Value = patience;

    /// <summary>The ledger is out of reach.</summary>
    /// <returns>Until when it is waited for, by all parts of the work: whoever comes after that does not wait again.</returns>
    public DateTimeOffset NoteOutage()
    {
        lock (gate)
        {
            return (outSince ??= clock.Now) + longest;
        }
    }

    /// <summary>The ledger was reached.</summary>
    public void NoteReached()
    {
        lock (gate)
        {
            outSince = null;
        }
    }
}
