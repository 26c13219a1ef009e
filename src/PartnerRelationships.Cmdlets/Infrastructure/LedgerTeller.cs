using System;
using System.Management.Automation;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Shows how far a check of a ledger has come. Progress&lt;T> would post each step to the thread pool, and they would come in any order.</summary>
internal sealed class LedgerTeller(Action<LedgerProgress> tell) : IProgress<LedgerProgress>
{
    private const int CheckActivity = 110;

    public static LedgerTeller Of(ILedgerInspection ledger, Action<ProgressRecord> report) => new(step => report(RecordOf(ledger, step)));

    public void Report(LedgerProgress value) => tell(value);

    private static ProgressRecord RecordOf(ILedgerInspection ledger, LedgerProgress step) =>
        new(CheckActivity, $"Checking the ledger {ledger.Path}", step.Total is { } total ? $"{step.Step}: {step.Done} of {total}" : $"{step.Step}: {step.Done}")
        {
            PercentComplete = step.Total is > 0 and var all ? (int)Math.Min(100, step.Done * 100 / all) : -1,
        };
}
