using System.Linq;
using Bogus;
using Bogus.DataSets;
using PartnerRelationships.Sandbox.Data;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class PersonaTests
{
    private const int Seeds = 3000;

    public static TheoryData<string> Locales { get; } = [.. Markets.All.Where(market => market.Locale is not null).Select(market => market.Locale!)];

    public static TheoryData<string> StreetLocales { get; } = [.. Markets.All.Where(market => market.Locale is not null && market.Streets is null).Select(market => market.Locale!)];

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_seed_gives_the_person_that_Bogus_gives(string locale)
    {
        Assert.All(Enumerable.Range(1, Seeds), seed =>
        {
            var (expected, persona) = (new Name(locale) { Random = new Randomizer(seed) }, new Persona(locale, seed));

            Assert.Equal((expected.FirstName(Name.Gender.Female), expected.LastName(Name.Gender.Female)), (persona.FirstName(isFemale: true), persona.LastName(isFemale: true)));
            Assert.Equal((expected.FirstName(Name.Gender.Male), expected.LastName(Name.Gender.Male)), (persona.FirstName(isFemale: false), persona.LastName(isFemale: false)));
        });
    }

    [Theory]
    [MemberData(nameof(StreetLocales))]
    public void A_seed_gives_the_street_that_Bogus_gives(string locale)
    {
        Assert.All(Enumerable.Range(1, Seeds), seed => Assert.Equal(
            new Address(locale) { Random = new Randomizer(seed) }.StreetAddress(),
            new Persona(locale, seed).StreetAddress()));
    }
}
