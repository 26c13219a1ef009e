using System;
using System.Collections.Generic;
using System.Globalization;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>The users that a customer begins with, derived from its id: few customers are ever looked into, so none is stored before one changes.
/// A customer that was made by a call has its first administrator alone.</summary>
internal static class SeededUsers
{
    private const long Purpose = 2000;
    private const int DaysDeleted = 6;

    public static List<UserRow> Of(CustomerRow customer, DateTimeOffset now)
    {
        var market = Markets.Find(customer.Culture);
        var draw = Draw.From(customer.Id, Purpose);
        var users = new List<UserRow> { Administrator(customer, draw) };
        if (customer.Details is not null) return users;
        var count = draw.Between(3, 11);
        while (users.Count <= count) users.Add(User(customer, market, draw, users.Count + 1));
        // The last one has left the company; the moment is the same all day long.
        users[count] = users[count] with { Deleted = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-DaysDeleted) };
        return users;
    }

    /// <summary>Whether a user was there at the beginning: one that was made by a call has an id that follows from its place.</summary>
    public static bool IsOne(CustomerRow customer, UserRow user) => user.Id != IdOf(customer, user.Ordinal);

    /// <summary>The id of a user that a call makes.</summary>
    public static Guid IdOf(CustomerRow customer, int ordinal) => Draw.From(customer.Id, -ordinal).Guid();

    private static UserRow Administrator(CustomerRow customer, Draw draw) => new()
    {
        Customer = customer.Seq,
        Ordinal = 1,
        Id = draw.Guid(),
        PrincipalName = "admin@" + customer.Domain,
        DisplayName = "Admin",
        UsageLocation = Markets.Find(customer.Culture).Country,
    };

    private static UserRow User(CustomerRow customer, Market market, Draw draw, int ordinal)
    {
        var (first, last) = Person(market, draw);
        return new UserRow
        {
            Customer = customer.Seq,
            Ordinal = ordinal,
            Id = draw.Guid(),
            PrincipalName = $"{Mailbox(first, last)}{ordinal.ToString(CultureInfo.InvariantCulture)}@{customer.Domain}",
            FirstName = first,
            LastName = last,
            DisplayName = market.Culture == "hu-HU" ? $"{last} {first}" : $"{first} {last}",
            // Some were made without: they get no licence before they have one.
            UsageLocation = draw.Chance(85) ? market.Country : null,
        };
    }

    private static (string First, string Last) Person(Market market, Draw draw)
    {
        if (market.Locale is null) return (draw.Of(HungarianWords.GivenNames), draw.Of(market.Surnames));
        var persona = new Persona(market.Locale, draw.Below(int.MaxValue));
        return (persona.FirstName(isFemale: false), persona.LastName(isFemale: false));
    }

    private static string Mailbox(string first, string last)
    {
        var (given, family) = (Transliteration.ToAscii(first), Transliteration.ToAscii(last));
        return given.Length > 0 && family.Length > 0 ? $"{given}.{family}" : "user";
    }
}
