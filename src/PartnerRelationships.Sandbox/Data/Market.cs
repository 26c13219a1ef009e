using System;
using System.Collections.Generic;
using System.Linq;
using Bogus;
using Bogus.DataSets;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>A country's companies: how they are named, where they are. A word may carry its Latin form, as in 高橋=Takahashi.</summary>
internal sealed class Market
{
    private const int PoolSize = 60;

    private readonly Lazy<IReadOnlyList<string>> surnames;

    /// <param name="culture">Such as de-DE.</param>
    /// <param name="locale">Bogus's name for it; null if Bogus has none.</param>
    /// <param name="ownSurnames">Used in place of Bogus's; null for those.</param>
    public Market(string culture, string? locale, string? ownSurnames = null)
    {
        Culture = culture;
        Locale = locale;
        surnames = new Lazy<IReadOnlyList<string>>(() => ownSurnames is null ? FromBogus() : ownSurnames.Split(' '));
    }

    public string Culture { get; }

    public string? Locale { get; }

    public string Country => Culture.Substring(3);

    public IReadOnlyList<string> Surnames => surnames.Value;

    public required string[] Trades { get; init; }

    /// <summary>{s} and {t} are surnames, {w} a trade.</summary>
    public required string[] Names { get; init; }

    public required string[] Cities { get; init; }

    /// <summary>Streets where Bogus has none of this language; null for Bogus's.</summary>
    public string[]? Streets { get; init; }

    public required string PostalCode { get; init; }

    public required string Phone { get; init; }

    private List<string> FromBogus()
    {
        // The pool is the same for every seed: which of its names a customer gets is the seed's business.
        var names = new Name(Locale!) { Random = new Randomizer(1) };
        return Enumerable.Range(0, PoolSize).Select(_ => names.LastName(Name.Gender.Male)).Distinct().ToList();
    }
}
