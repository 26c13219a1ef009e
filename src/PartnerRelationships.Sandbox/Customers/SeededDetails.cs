using System.Globalization;
using PartnerRelationships.Sandbox.Data;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Contact and address of a seeded customer, derived from its id: few are ever looked at, so none is stored.</summary>
internal static class SeededDetails
{
    private const long Purpose = 1000;

    public static CustomerDetails For(CustomerRow row)
    {
        var market = Markets.Find(row.Culture);
        var draw = Draw.From(row.Id, Purpose);
        var (first, last) = Person(market, draw);
        return new CustomerDetails
        {
            IsSeeded = true,
            FirstName = first,
            LastName = last,
            Email = $"{Mailbox(first, last)}@{row.Domain}",
            PhoneNumber = draw.Fill(market.Phone),
            Country = market.Country,
            City = draw.Of(market.Cities),
            AddressLine = Street(market, draw),
            PostalCode = draw.Fill(market.PostalCode),
            Culture = market.Culture,
            Language = market.Culture.Substring(0, 2),
        };
    }

    private static (string First, string Last) Person(Market market, Draw draw)
    {
        if (market.Locale is null) return (draw.Of(HungarianWords.GivenNames), draw.Of(market.Surnames));
        var persona = new Persona(market.Locale, draw.Below(int.MaxValue));
        return (persona.FirstName(isFemale: true), persona.LastName(isFemale: true));
    }

    private static string Street(Market market, Draw draw)
    {
        var number = draw.Between(1, 120).ToString(CultureInfo.InvariantCulture);
        if (market.Streets is not null) return $"{draw.Of(market.Streets)} {number}";
        return new Persona(market.Locale!, draw.Below(int.MaxValue)).StreetAddress();
    }

    private static string Mailbox(string first, string last)
    {
        var (given, family) = (Transliteration.ToAscii(first), Transliteration.ToAscii(last));
        return given.Length > 0 && family.Length > 0 ? $"{given}.{family}" : "info";
    }
}
