using System.Globalization;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>A price list as a CSV file: OfferId or OfferName, MonthlyPrice, and Currency where it is known.</summary>
public static class PriceFile
{
    /// <summary>Reads a list.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="culture">The culture that its prices are written in, such as hu-HU; null to use the separator between its cells.</param>
    /// <exception cref="InvalidInputException">There is no such culture (CultureInvalid), or it is no such list; the message says why.</exception>
    public static PriceList Read(string path, string? culture = null)
    {
        DraftInput.CheckCulture(culture);
        var prices = new PriceList();
        foreach (var row in CsvTable.Read(path, "OfferId", "OfferName", "MonthlyPrice", "Currency"))
        {
            var offer = row["OfferId"] ?? row["OfferName"] ?? throw Invalid(row, "names no offer");
            prices.Add(offer, PriceOf(row, culture is null ? PriceText.Of(row.Delimiter) : PriceText.Of(Cultures.Of(culture))), row["Currency"]);
        }

        return prices;
    }

    private static decimal PriceOf(CsvTableRow row, PriceText form)
    {
        var text = row["MonthlyPrice"] ?? "";
        return form.Read(text) switch
        {
            [var price] => price,
            [] => throw Invalid(row, $"has no price such as {(row.Delimiter == ';' ? "12,50" : "12.50")}, but '{text}'. If it uses the number format of another culture, give that culture with -Culture"),
            _ => throw Invalid(row, $"has the price '{text}', which is ambiguous. Give the culture in which the prices are written with -Culture"),
        };
    }

    private static InvalidInputException Invalid(CsvTableRow row, string problem) => new("PriceListInvalid", $"Line {row.Line} of the price list {problem}.");
}
