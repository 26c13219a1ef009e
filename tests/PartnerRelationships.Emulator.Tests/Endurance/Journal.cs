using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A customer of a run as the ledger has it.</summary>
/// <param name="Customer">Its id.</param>
/// <param name="Outcome">How it ended; empty when it has not.</param>
/// <param name="InDoubt">How many of its steps are in doubt.</param>
/// <param name="Requests">The ids of its requests.</param>
internal sealed record JournalEntry(string Customer, string Outcome, int InDoubt, IReadOnlyList<string> Requests);

/// <summary>What TellRemovals.ps1 says of a ledger.</summary>
/// <param name="Entries">Its customers.</param>
/// <param name="IsWhole">Whether its chain verifies.</param>
/// <param name="Intended">The ids of the requests that were announced: a step keeps only the last that it was sent under.</param>
internal sealed record Journal(IReadOnlyList<JournalEntry> Entries, bool IsWhole, IReadOnlyList<string> Intended)
{
    public static Journal Read(IReadOnlyCollection<string> lines) =>
        new([.. Of(lines, "journal").Select(Entry)], lines.Contains("whole True"), [.. Of(lines, "intended").Select(words => words[1])]);

    private static IEnumerable<string[]> Of(IEnumerable<string> lines, string kind) => lines.Select(line => line.Split(' ')).Where(words => words[0] == kind);

    private static JournalEntry Entry(string[] words) =>
        new(words[1], words[2], int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture), words[4].Split(',', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What a worker said of a customer's end.</summary>
internal sealed record Told(string Customer, string Outcome)
{
    // Half a line is what a process said when it was killed. Whoever waits, or is not confirmed, may end otherwise later.
    public static IEnumerable<Told> Read(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(' ')).Where(words => words is ["ended", _, not ("Waiting" or "NotConfirmed")] && Enum.TryParse<ChangeOutcome>(words[2], out _)).Select(words => new Told(words[1], words[2]));
}
