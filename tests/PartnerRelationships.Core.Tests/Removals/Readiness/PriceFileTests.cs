using System;
using System.IO;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Tests.Removals.Readiness;

public sealed class PriceFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_blocker_costs_what_its_units_cost_by_offer_id_first_and_by_name_else()
    {
        var prices = Read("OfferName;OfferId;MonthlyPrice;Currency\n;CFQ7:0001;12.50;EUR\nExchange Online;;4;\n");

        Assert.Equal((37.50m, "EUR"), CostOf(prices, Subscription("cfq7:0001", "Exchange Online")));
        Assert.Equal((12m, null), CostOf(prices, Subscription("other", "exchange online")));
        Assert.Equal((null, null), CostOf(prices, Subscription("other", "Teams")));
        Assert.Equal((null, null), CostOf(null, Subscription("cfq7:0001", "Exchange Online")));
    }

    [Theory]
    [InlineData("OfferId,MonthlyPrice\nA,12,50\n", "CsvRowInvalid", "Line 2")]
    [InlineData("OfferId,MonthlyPrice\nA,\"12,50\"\n", "PriceListInvalid", "Line 2")]
    [InlineData("OfferId,MonthlyPrice\nA,-3\n", "PriceListInvalid", "'-3'")]
    [InlineData("OfferId,MonthlyPrice\nA,\n", "PriceListInvalid", "Line 2")]
    [InlineData("OfferId;MonthlyPrice\nA;1.250\n", "PriceListInvalid", "which is ambiguous")]
    [InlineData("OfferId\tMonthlyPrice\nA\t1,250\n", "PriceListInvalid", "which is ambiguous")]
    [InlineData("OfferId;MonthlyPrice\nA;1,2,3\n", "PriceListInvalid", "no price such as 12,50")]
    [InlineData("OfferId,MonthlyPrice\n,3\n", "PriceListInvalid", "names no offer")]
    [InlineData("Offer,Price\nA,3\n", "CsvHeaderInvalid", "OfferId, OfferName, MonthlyPrice, Currency")]
    [InlineData("OfferId,offerid,MonthlyPrice\nA,A,3\n", "CsvHeaderInvalid", "each once")]
    [InlineData("", "CsvHeaderInvalid", "OfferId")]
    [InlineData("OfferId,MonthlyPrice\n\"A,3\n", "CsvInvalid", "Line 2")]
    public void What_is_wrong_with_a_list_is_said_with_its_line(string text, string errorId, string message)
    {
        var error = Assert.Throws<InvalidInputException>(() => Read(text));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12,50", ";", null, 12.50)]
    [InlineData("12.50", ";", null, 12.50)]
    [InlineData("1.250,00", ";", null, 1250)]
    [InlineData("1 250,5", ";", null, 1250.5)]
    [InlineData("1\u00a0250,5", ";", null, 1250.5)]
    [InlineData("1'250.50", "\t", null, 1250.50)]
    [InlineData("12,50", "\t", null, 12.50)]
    [InlineData("\"1,250.50\"", ",", null, 1250.50)]
    [InlineData("\"12,50\"", ",", "hu-HU", 12.50)]
    [InlineData("1.250", ";", "de-DE", 1250)]
    [InlineData("1.250", ";", "en-US", 1.25)]
    [InlineData("1\u202f250,5", ";", "fr-FR", 1250.5)]
    [InlineData("1\u2019250.5", "\t", "de-CH", 1250.5)]
    [InlineData("\"1,25,000.5\"", ",", "en-IN", 125000.5)]
    public void A_price_is_read_as_the_culture_or_the_file_writes_it(string price, string delimiter, string? culture, double expected)
    {
        File.WriteAllText(path, string.Join(delimiter, "OfferId", "MonthlyPrice") + "\n" + string.Join(delimiter, "A", price) + "\n");

        var prices = PriceFile.Read(path, culture);

        Assert.Equal((decimal)expected * 3, CostOf(prices, Subscription("A", "")).Item1);
    }

    // A comma that parts thousands parts three digits: what is none must not become a hundredfold price.
    [Fact]
    public void What_another_culture_would_write_is_refused()
    {
        File.WriteAllText(path, "OfferId;MonthlyPrice\nA;12,50\n");

        Assert.Equal("PriceListInvalid", Assert.Throws<InvalidInputException>(() => PriceFile.Read(path, "en-US")).ErrorId);
    }

    [Fact]
    public void A_list_that_is_not_there_is_an_error() =>
        Assert.Equal("CsvUnavailable", Assert.Throws<InvalidInputException>(() => PriceFile.Read(path + ".none")).ErrorId);

    private PriceList Read(string text)
    {
        File.WriteAllText(path, text);
        return PriceFile.Read(path);
    }

    private static (decimal?, string?) CostOf(PriceList? prices, PartnerCustomerSubscription subscription)
    {
        var blocker = Assert.Single(RemovalRules.Blockers([subscription], [], PartnerType.DirectBill, DateTimeOffset.UnixEpoch, prices));
        return (blocker.MonthlyCost, blocker.Currency);
    }

    private static PartnerCustomerSubscription Subscription(string offerId, string name) =>
        new() { SubscriptionId = "s", OfferId = offerId, OfferName = name, Quantity = 3, Kind = SubscriptionKind.Legacy, Status = "active" };
}
