using System;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Drafting;

/// <summary>A day in the words of a language, in the calendar in which the service reckons as well.</summary>
internal static class DayInWords
{
    /// <summary>The day.</summary>
    /// <param name="day">Which; its time does not matter.</param>
    /// <param name="language">What it is written in.</param>
    public static string Of(DateTime day, CultureInfo language) => day.ToString("D", Gregorian(language));

    // An Arabic culture has several Gregorian calendars on Windows, with names of months in English, French or the language itself.
    private static CultureInfo Gregorian(CultureInfo language)
    {
        var calendars = language.OptionalCalendars.Prepend(language.Calendar).OfType<GregorianCalendar>().ToArray();
        if ((calendars.FirstOrDefault(IsLocalized) ?? calendars.FirstOrDefault()) is not { } calendar || calendar == language.Calendar)
        {
            return language;
        }

        var gregorian = (CultureInfo)language.Clone();
        gregorian.DateTimeFormat.Calendar = calendar;
        return gregorian;
    }

    private static bool IsLocalized(GregorianCalendar calendar) => calendar.CalendarType == GregorianCalendarTypes.Localized;
}
