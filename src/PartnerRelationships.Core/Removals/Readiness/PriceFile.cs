using System.Globalization;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>A price list as a CSV file: OfferId or OfferName, MonthlyPrice with a point for its decimals, and Currency where it is known.</summary>
public static class PriceFile
{
    /// <summary>Reads a list.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <exception cref="InvalidInputException">It is no such list; the message says why.</exception>
    public static PriceList Read(string path)
    {
        var prices = new PriceList();
        foreach (var row in CsvTable.Read(path, "OfferId", "OfferName", "MonthlyPrice", "Currency"))
        {
            var offer = row["OfferId"] ?? row["OfferName"] ?? throw Invalid(row, "names no offer");
            prices.Add(offer, PriceOf(row), row["Currency"]);
        }

        return prices;
    }

    private static decimal PriceOf(CsvTableRow row) =>
        decimal.TryParse(row["MonthlyPrice"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            ? price
            : throw Invalid(row, $"has no price such as 12.50, but '{row["MonthlyPrice"]}'");

    private static InvalidInputException Invalid(CsvTableRow row, string problem) => new("PriceListInvalid", $"Line {row.Line} of the price list {problem}.");
}
