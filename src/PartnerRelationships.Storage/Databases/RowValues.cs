using System;
using System.Globalization;

namespace PartnerRelationships.Storage.Databases;

/// <summary>What a row keeps as text: ids, moments that sort, and words of an enumeration.</summary>
internal static class RowValues
{
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? moment) => moment is { } given ? Text(given) : null;

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateTimeOffset? Time(string? text) => text is null ? null : Moment(text);

    public static Guid? Id(string? text) => text is null ? null : Guid.Parse(text);

    public static T Word<T>(string text)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), text);

    public static T? WordOrNull<T>(string? text)
        where T : struct, Enum => text is null ? null : Word<T>(text);

    /// <summary>Makes sense of a row.</summary>
    /// <param name="row">Which one, to begin a sentence.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="LedgerException">It makes none.</exception>
    public static T Read<T>(string row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
        {
            throw LedgerErrors.Corrupt(row, error);
        }
    }
}
