using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>Hours on some days of the week, such as <c>Mon-Fri 08:00-18:00</c>. What ends at or before its beginning ends on the next day.</summary>
internal sealed class HoursSpan
{
    private static readonly string[] Names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly Regex Form = new(
        @"^((?<days>[a-z]{3}(-[a-z]{3})?(\s*,\s*[a-z]{3}(-[a-z]{3})?)*)\s+)?(?<from>[0-9]{2}:[0-9]{2})\s*-\s*(?<to>[0-9]{2}:[0-9]{2})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly string text;
    private readonly HashSet<DayOfWeek> days;
    private readonly TimeSpan from;
    private readonly TimeSpan to;

    private HoursSpan(string text, HashSet<DayOfWeek> days, TimeSpan from, TimeSpan to) => (this.text, this.days, this.from, this.to) = (text, days, from, to);

    /// <summary>The span of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static HoursSpan Parse(string text)
    {
        var match = Form.Match(text.Trim());
        var words = match.Groups["days"].Value.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim()).ToArray();
        var (from, to) = (Time(match.Groups["from"].Value), Time(match.Groups["to"].Value));
        if (!match.Success || from is null || to is null || from == to || from == Day || words.Any(word => word.Split('-').Any(name => Find(name) < 0)))
        {
            throw new FormatException($"'{ScreenText.OneLine(text)}' is not a valid period. Write it like Mon-Fri 08:00-18:00, Sat,Sun 22:00-04:00, or 00:00-24:00 for every day");
        }

        var days = words.Length == 0 ? Enumerable.Range(0, 7) : words.SelectMany(Days);
        var times = $"{match.Groups["from"].Value}-{match.Groups["to"].Value}";
        return new HoursSpan(words.Length == 0 ? times : $"{string.Join(",", words.Select(Spelled))} {times}", [.. days.Select(day => (DayOfWeek)day)], from.Value, to.Value);
    }

    /// <summary>When it begins and ends if it is of a day, in local time; null for a day that it is not of.</summary>
    public (DateTime From, DateTime To)? On(DateTime day) => days.Contains(day.DayOfWeek) ? (day + from, day + to + (to <= from ? Day : TimeSpan.Zero)) : null;

    /// <summary>Its minutes, counted from the beginning of a week.</summary>
    public IEnumerable<int> MinutesOfWeek => days.SelectMany(day => Enumerable
        .Range(((int)day * (int)Day.TotalMinutes) + (int)from.TotalMinutes, (int)(to - from + (to <= from ? Day : TimeSpan.Zero)).TotalMinutes)
        .Select(minute => minute % (7 * (int)Day.TotalMinutes)));

    /// <summary>The text in its one spelling.</summary>
    public override string ToString() => text;

    private static TimeSpan? Time(string text) =>
        text == "24:00" ? Day : TimeSpan.TryParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture, out var time) ? time : null;

    private static IEnumerable<int> Days(string word)
    {
        var (first, last) = (Find(word.Split('-')[0]), Find(word.Split('-').Last()));
        return Enumerable.Range(0, ((last - first + 7) % 7) + 1).Select(ahead => (first + ahead) % 7);
    }

    private static string Spelled(string word) => string.Join("-", word.Split('-').Select(name => Names[Find(name)]));

    private static int Find(string name) => Array.FindIndex(Names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
