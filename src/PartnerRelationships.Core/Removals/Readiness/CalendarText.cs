using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>A calendar as RFC 5545 wants it: escaped text, lines of at most 75 octets, CRLF.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;
    private readonly StringBuilder text = new();

    /// <summary>Adds a line whose value is of the calendar's own making.</summary>
    public void Line(string name, string value) => Fold($"{name}:{value}");

    /// <summary>Adds a line with text of any kind.</summary>
    public void Text(string name, string value) => Fold($"{name}:{Escape(value)}");

    /// <summary>Adds a line with a moment.</summary>
    public void Moment(string name, DateTimeOffset moment) => Line(name, moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Adds a line with a day, as a whole and of no time zone.</summary>
    public void Day(string name, DateTime day) => Line($"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static string Escape(string value) => string.Concat(value.Replace("\r\n", "\n").Select(letter => letter switch
    {
        '\\' or ';' or ',' => $"\\{letter}",
        '\n' or '\r' => "\\n",
        _ when char.IsControl(letter) => "",
        _ => letter.ToString(),
    }));

    // A continuation line begins with a space, which counts towards the length. No character is split.
    private void Fold(string line)
    {
        var octets = 0;
        for (var place = 0; place < line.Length;)
        {
            var letters = char.IsHighSurrogate(line[place]) && place + 1 < line.Length && char.IsLowSurrogate(line[place + 1]) ? 2 : 1;
            var letter = line.Substring(place, letters);
            var size = Encoding.UTF8.GetByteCount(letter);
            if (octets + size > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter);
            octets += size;
            place += letters;
        }

        text.Append("\r\n");
    }
}
