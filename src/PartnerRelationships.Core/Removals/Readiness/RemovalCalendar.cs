using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>The days that matter: when customers become removable, and until when somebody must act. An entry keeps its id, so that a calendar that is
/// read in again changes entries instead of doubling them.</summary>
/// <param name="partnerTenantId">The partner.</param>
/// <param name="now">When it is made.</param>
public sealed class RemovalCalendar(Guid partnerTenantId, DateTimeOffset now)
{
    private static readonly DateTimeOffset SequencesBegin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<Entry> entries = [];

    /// <summary>Whether nothing in it has a day: then there is no file to write, which would be no calendar.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>Looks whether a calendar may be written there, before much work goes into it.</summary>
    /// <exception cref="ConflictException">There is a file already (CalendarExists).</exception>
    public static void RequireRoom(string path, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("CalendarExists", $"The file already exists and was left unchanged: {path}");
        }
    }

    /// <summary>Takes in what a check found; what was over by then, or possible at once, has no day.</summary>
    public void Add(CustomerRemovalReadiness readiness)
    {
        if (readiness.RemovableFrom > readiness.ReadOn)
        {
            var must = readiness.Blockers.Any(blocker => BlockerDays.LastToAct(blocker) is not null);
            entries.Add(new Entry(
                $"removable-{readiness.CustomerId}",
                BlockerDays.FirstWhole(readiness.RemovableFrom.Value),
                $"{readiness.Name} can be removed{(must ? ", if what it takes was done in time" : "")}",
                Describe(readiness.Blockers, readiness)));
        }

        entries.AddRange(readiness.Blockers.Where(blocker => blocker.Until > readiness.ReadOn).Select(blocker => Deadline(blocker, readiness)).OfType<Entry>());
    }

    /// <summary>Writes the calendar's file as a whole.</summary>
    /// <exception cref="ConflictException">There is a file already (CalendarExists).</exception>
    /// <exception cref="InvalidInputException">It cannot be written (CalendarNotWritten).</exception>
    public void WriteTo(string path, bool overwrite)
    {
        RequireRoom(path, overwrite);
        try
        {
            AtomicFile.Write(path, ToString(), overwrite);
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

    private static Entry? Deadline(Blocker blocker, CustomerRemovalReadiness readiness)
    {
        if (BlockerDays.LastToAct(blocker) is not { } last)
        {
            return null;
        }

        var (id, what) = BlockerDays.HasWindow(blocker) ? ("cancel", "to cancel") : ("term", "to act before a term ends");
        var today = readiness.ReadOn.ToLocalTime().Date;
        return new Entry($"{id}-{readiness.CustomerId}-{blocker.SubjectId}", last > today ? last : today, $"Last day {what}: {readiness.Name}", Describe([blocker], readiness));
    }

    // Days and not moments: programs take an entry with a beginning alone for an hour, or for a moment. What matters stands in the text, in no alarm.
    private void Write(CalendarText text, Entry entry)
    {
        text.Line("BEGIN", "VEVENT");
        text.Text("UID", $"{entry.Id}@{partnerTenantId}");
        text.Moment("DTSTAMP", now);
        text.Line("SEQUENCE", Sequence.ToString(CultureInfo.InvariantCulture));
        text.Day("DTSTART", entry.On);
        text.Day("DTEND", entry.On.AddDays(1));
        text.Text("SUMMARY", entry.Summary);
        text.Text("DESCRIPTION", entry.Description);
        text.Line("TRANSP", "TRANSPARENT");
        text.Line("END", "VEVENT");
    }

    // The minute in which it was made: a program keeps the entry with the highest number, and the numbers of earlier calendars are not stored.
    private long Sequence => Math.Max(0, (long)(now - SequencesBegin).TotalMinutes);

    private static string Describe(IEnumerable<Blocker> blockers, CustomerRemovalReadiness readiness) => string.Join(
        "\n", blockers.Select(blocker => $"{blocker.Evidence} {blocker.Remedy} (Who: {blocker.WhoMustAct}.){Cost(blocker)}").Append($"{readiness.Domain} {readiness.CustomerId}".Trim()));

    private static string Cost(Blocker blocker) => blocker.MonthlyCost is { } cost ? $" Costs {new Price(cost, blocker.Currency)} a month." : "";

    private sealed record Entry(string Id, DateTime On, string Summary, string Description);
}
