using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Whether a ledger's journal of a run of any kind is true: by what its workers said, and by the service's own log.</summary>
internal static class JournalJudge
{
    /// <summary>All that holds for plans of every kind.</summary>
    /// <param name="journal">The ledger, after the run.</param>
    /// <param name="told">What was said of customers while it went on.</param>
    /// <param name="writes">What the service carried out.</param>
    public static IEnumerable<Verdict> Judge(Journal journal, IEnumerable<Told> told, IReadOnlyList<CarriedOut> writes) =>
        [.. Whole(journal), .. Kept(journal, told), .. Once(writes), .. Known(journal, writes), .. Removed(journal, writes)];

    private static IEnumerable<Verdict> Whole(Journal journal)
    {
        if (!journal.IsWhole) yield return new(Wrong.Broken, "The ledger's chain does not verify.");
        foreach (var entry in journal.Entries.Where(entry => entry.InDoubt > 0 && entry.Outcome.Length > 0)) yield return new(Wrong.Untrue, $"{entry.Customer} has ended, and a step of it is in doubt.");
        foreach (var customer in journal.Entries.GroupBy(entry => entry.Customer).Where(entries => entries.Count() > 1)) yield return new(Wrong.Double, $"{customer.Key} is in the journal {customer.Count()} times.");
    }

    // What was told was kept.
    private static IEnumerable<Verdict> Kept(Journal journal, IEnumerable<Told> told)
    {
        var kept = journal.Entries.GroupBy(entry => entry.Customer).ToDictionary(entries => entries.Key, entries => entries.First().Outcome);
        return told.Distinct().Where(one => kept.GetValueOrDefault(one.Customer) != one.Outcome)
            .Select(one => new Verdict(Wrong.Loss, $"{one.Customer} was told as {one.Outcome}, and the ledger has '{kept.GetValueOrDefault(one.Customer)}'."));
    }

    private static IEnumerable<Verdict> Once(IEnumerable<CarriedOut> writes) =>
        writes.Where(write => !write.Adds).GroupBy(write => (write.Method, write.Path)).Where(same => same.Count() > 1)
            .Select(same => new Verdict(Wrong.Double, $"{same.Key.Method} {same.Key.Path} was carried out {same.Count()} times."));

    private static IEnumerable<Verdict> Known(Journal journal, IEnumerable<CarriedOut> writes)
    {
        var requests = journal.Entries.SelectMany(entry => entry.Requests).Concat(journal.Intended).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return writes.Where(write => !write.IsGraph && !requests.Contains(write.RequestId ?? "")).Select(write => new Verdict(Wrong.Stray, $"{write.Method} {write.Path} was carried out, and the ledger does not know the request."));
    }

    // One removal carried out for each customer that is reported as removed, and none for others.
    private static IEnumerable<Verdict> Removed(Journal journal, IEnumerable<CarriedOut> writes)
    {
        var removed = writes.Where(write => write.IsRemoval).Select(write => write.Path.Split('/')[^1]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in journal.Entries)
        {
            if (entry.Outcome == "Removed" && !removed.Contains(entry.Customer)) yield return new(Wrong.Untrue, $"{entry.Customer} is reported as removed, and the service did not do it.");
            if (entry.Outcome is not ("Removed" or "HandedOver" or "") && removed.Contains(entry.Customer)) yield return new(Wrong.Untrue, $"{entry.Customer} is reported as {entry.Outcome}, and the service ended the relationship.");
        }
    }
}
