using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>The dates that matter: when customers become removable, and until when something can still be cancelled. An entry keeps its id, so that a
/// calendar that is read in again changes entries instead of doubling them.</summary>
/// <param name="partnerTenantId">The partner.</param>
/// <param name="now">When it is made.</param>
public sealed class RemovalCalendar(Guid partnerTenantId, DateTimeOffset now)
{
    private readonly List<Entry> entries = [];

    /// <summary>Takes in what a check found; what was over by then, or possible at once, has no date.</summary>
    public void Add(CustomerRemovalReadiness readiness)
    {
        if (readiness.RemovableFrom > readiness.ReadOn)
        {
            entries.Add(new Entry($"removable-{readiness.CustomerId}", readiness.RemovableFrom.Value, $"{readiness.Name} can be removed", Describe(readiness.Blockers, readiness)));
        }

        entries.AddRange(
            from blocker in readiness.Blockers
            where blocker.Until > readiness.ReadOn && blocker.ClearedFrom < blocker.Until
            select new Entry($"cancel-{readiness.CustomerId}-{blocker.SubjectId}", blocker.Until!.Value, $"Last moment to cancel for {readiness.Name}", Describe([blocker], readiness)));
    }

    /// <summary>Writes the calendar's file as a whole; one that is there is replaced.</summary>
    /// <exception cref="InvalidInputException">It cannot be written (CalendarNotWritten).</exception>
    public void WriteTo(string path)
    {
        try
        {
            AtomicFile.Write(path, ToString(), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException("CalendarNotWritten", $"The calendar cannot be written to {path}: {error.Message}", inner: error);
        }
    }

    /// <summary>The calendar as the text of its file.</summary>
    public override string ToString()
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", "-//PartnerRelationships//Customer removals//EN");
        text.Line("CALSCALE", "GREGORIAN");
        foreach (var entry in entries.OrderBy(entry => entry.On).ThenBy(entry => entry.Id, StringComparer.Ordinal))
        {
            Write(text, entry);
        }

        text.Line("END", "VCALENDAR");
        return text.ToString();
    }

    private void Write(CalendarText text, Entry entry)
    {
        text.Line("BEGIN", "VEVENT");
        text.Text("UID", $"{entry.Id}@{partnerTenantId}");
        text.Moment("DTSTAMP", now);
        text.Moment("DTSTART", entry.On);
        text.Text("SUMMARY", entry.Summary);
        text.Text("DESCRIPTION", entry.Description);
        text.Line("TRANSP", "TRANSPARENT");
        text.Line("END", "VEVENT");
    }

    private static string Describe(IEnumerable<RemovalBlocker> blockers, CustomerRemovalReadiness readiness) => string.Join(
        "\n", blockers.Select(blocker => $"{blocker.Evidence} {blocker.Remedy} (Who: {blocker.WhoMustAct}.){Cost(blocker)}").Append($"{readiness.Domain} {readiness.CustomerId}".Trim()));

    private static string Cost(RemovalBlocker blocker) => blocker.MonthlyCost is { } cost ? $" Costs {new Price(cost, blocker.Currency)} a month." : "";

    private sealed record Entry(string Id, DateTimeOffset On, string Summary, string Description);
}
