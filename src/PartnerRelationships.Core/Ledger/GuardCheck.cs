using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Whether what guards a ledger is all there, as it was made, and nothing else with it.</summary>
internal static class GuardCheck
{
    public static IReadOnlyList<LedgerProblem> Run(ILedgerInspection ledger)
    {
        try
        {
            return [.. Compare(ledger.ReadGuards())];
        }
        catch (LedgerException error)
        {
            return [Problem("GuardUnreadable", $"The protection of the entries (triggers) cannot be read: {error.Message}")];
        }
    }

    private static IEnumerable<LedgerProblem> Compare(LedgerGuards guards) => guards.Expected.Keys.Union(guards.Found.Keys).Select(name => Compare(name, guards)).OfType<LedgerProblem>();

    private static LedgerProblem? Compare(string name, LedgerGuards guards) =>
        !guards.Found.TryGetValue(name, out var found) ? Problem("GuardMissing", $"{name} is missing: nothing prevents changes to entries.")
        : !guards.Expected.TryGetValue(name, out var expected) ? Problem("GuardForeign", $"{name} does not belong to the module: it may change or hide what is written.")
        : Lines(found) != Lines(expected) ? Problem("GuardAltered", $"{name} was altered or disabled after the module created it.")
        : null;

    // Kept as it was written: a module that was built on Windows ends lines in another way.
    private static string Lines(string text) => string.Concat(text.Split('\r'));

    private static LedgerProblem Problem(string id, string message) => new() { ProblemId = id, Message = message };
}
