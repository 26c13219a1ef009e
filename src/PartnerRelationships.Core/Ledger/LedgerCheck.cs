using System;
using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Checks a whole ledger: the chain of its entries, its records against the chain, what guards them, and the file.</summary>
/// <param name="ledger">Which one.</param>
/// <param name="progress">Called now and then; null if not needed.</param>
/// <param name="witnessed">What was said of the ledger elsewhere: the chain must come through there as well. Null for nothing.</param>
public sealed class LedgerCheck(ILedgerInspection ledger, IProgress<LedgerProgress>? progress = null, HeadRecord? witnessed = null)
{
    private const int MostBadRecords = 20;
    private const int Step = 500;
    private readonly List<LedgerProblem> problems = [];

    /// <summary>Checks it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened at all.</exception>
    public LedgerVerification Run(CancellationToken cancellationToken)
    {
        var walk = WalkChain(cancellationToken);
        var records = CompareRecords(cancellationToken);
        problems.AddRange(GuardCheck.Run(ledger));
        progress?.Report(new LedgerProgress("The file", 0, null));
        if (ledger.FindDamage(cancellationToken) is { } damage)
        {
            problems.Add(new LedgerProblem { ProblemId = "FileDamaged", Message = $"The file is damaged: {damage}" });
        }

        return new LedgerVerification { Ledger = ledger.Path, Entries = walk.Entries, Head = walk.Head, Records = records, Problems = problems };
    }

    private ChainWalk WalkChain(CancellationToken cancellationToken)
    {
        // The marks first: what is added in the meantime is behind them.
        var walk = new ChainWalk([]);
        try
        {
            var marks = ledger.ReadMarks();
            walk = new ChainWalk([.. marks, .. witnessed?.Marks ?? []]);
            Add(FirstBad(walk, marks, cancellationToken) ?? walk.End());
        }
        catch (LedgerException error)
        {
            Add(walk.Unreadable(error));
        }

        return walk;
    }

    private LedgerProblem? FirstBad(ChainWalk walk, IReadOnlyList<LedgerMark> marks, CancellationToken cancellationToken)
    {
        var total = marks.Count > 0 ? marks[0].Entries : (long?)null;
        foreach (var (entry, hash) in HashedEntries.Of(ledger.ReadEntries()))
        {
            Tell("Entries", walk.Entries, total, cancellationToken);
            if (walk.Next(entry, hash) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private long CompareRecords(CancellationToken cancellationToken)
    {
        var (compared, bad) = (0L, 0);
        try
        {
            foreach (var record in ledger.ReadRecords())
            {
                Tell("Records", compared++, null, cancellationToken);
                if (Compare(record) is { } problem && bad++ < MostBadRecords)
                {
                    problems.Add(problem);
                }
            }
        }
        catch (LedgerException error)
        {
            problems.Add(new LedgerProblem { ProblemId = "RecordUnreadable", Message = $"The records after the first {compared} cannot be read: {error.Message}" });
        }

        return compared;
    }

    private static LedgerProblem? Compare(LedgerRecord record) => record switch
    {
        { EntryNumber: null } => new LedgerProblem { ProblemId = "RecordUnrecorded", Message = $"{record.Name} is in no entry: it was added, or its id was altered, outside the module." },
        { Hash: null } => new LedgerProblem { ProblemId = "RecordMissing", EntryNumber = record.EntryNumber, Message = $"{record.Name}, which entry {record.EntryNumber} records, is missing." },
        _ when record.Hash != record.RecordedHash =>
            new LedgerProblem { ProblemId = "RecordAltered", EntryNumber = record.EntryNumber, Message = $"{record.Name} does not match entry {record.EntryNumber}: it was altered." },
        _ => null,
    };

    private void Tell(string step, long done, long? total, CancellationToken cancellationToken)
    {
        if (done % Step == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new LedgerProgress(step, done, total));
        }
    }

    private void Add(LedgerProblem? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }
}
