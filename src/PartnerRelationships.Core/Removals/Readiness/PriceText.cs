using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>Reads a price as a person wrote it, or a program of some country. What can be read in two ways is not read at all.</summary>
internal sealed class PriceText
{
    private readonly (char Point, string Groups)[] forms;

    private PriceText(params (char Point, string Groups)[] forms) => this.forms = forms;

    /// <summary>Prices as a culture writes them.</summary>
    public static PriceText Of(CultureInfo culture) =>
        new((Plain(culture.NumberFormat.NumberDecimalSeparator)[0], Plain(culture.NumberFormat.NumberGroupSeparator)));

    /// <summary>Prices in a file, by what stands between its cells: where that is a semicolon, the comma is a decimal point. A point may be one there as well,
    /// and where tabs stand, both may.</summary>
    public static PriceText Of(char delimiter) => delimiter switch
    {
        ',' => new(('.', ",")),
        ';' => new((',', ". '"), ('.', "")),
        _ => new((',', ". '"), ('.', ", '")),
    };

    /// <summary>The amounts that a text can mean: none for what is no price, two for what is ambiguous.</summary>
    public IReadOnlyList<decimal> Read(string text)
    {
        var plain = Plain(text.Trim());
        return [.. forms.Select(form => Read(plain, form.Point, form.Groups)).OfType<decimal>().Distinct()];
    }

    private static decimal? Read(string text, char point, string groups)
    {
        var group = groups.Length == 0 ? "(?!)" : $"[{Regex.Escape(groups)}]";
        var form = $@"\A(?:[0-9]+|[0-9]{{1,3}}(?<group>{group})(?:[0-9]{{2,3}}\k<group>)*[0-9]{{3}})(?:{Regex.Escape(point.ToString())}[0-9]+)?\z";
        if (!Regex.IsMatch(text, form, RegexOptions.CultureInvariant))
        {
            return null;
        }

        var bare = string.Concat(text.Where(letter => !groups.Contains(letter))).Replace(point, '.');
        return decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    // Blanks of every width, and both apostrophes, part thousands.
    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter == '\u2019' ? '\'' : letter));
}
