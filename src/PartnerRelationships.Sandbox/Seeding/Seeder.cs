using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Seeding;

/// <summary>Fills a new sandbox. The first customers hold every mix by design, with and without delegated access; the rest is drawn.</summary>
internal sealed class Seeder
{
    /// <summary>How many customers are laid out rather than drawn: each mix twice.</summary>
    public const int Guaranteed = 2 * Mixes;

    private const int Mixes = (int)CustomerMix.NewCommerceDeleted + 1;

    // From this customer on, at intervals, one of the mixes that are not fixed for a customer.
    private const int FirstUncommon = 42, UncommonEvery = 14, Uncommon = (int)CustomerMix.Advisor + 1 - Mixes;

    // How many of a hundred drawn customers have which mix, in the order of CustomerMix.
    private static readonly int[] Shares = [25, 12, 4, 25, 4, 5, 2, 3, 5, 8, 7];

    private readonly Session db;
    private readonly int seed;
    private readonly DateTimeOffset now;
    private readonly IReadOnlyList<OtherPartner> partners;
    private readonly Dictionary<string, int> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private Seeder(Session db, SandboxOptions options, DateTimeOffset now)
    {
        this.db = db;
        this.now = now.ToUniversalTime();
        seed = options.Seed;
        partners = SeededPartners.Others(seed, options.PartnerType);
    }

    public static void Seed(Session db, SandboxOptions options, DateTimeOffset now)
    {
        SeededPartners.Own(options.Seed, options.PartnerType).Save(db);
        var seeder = new Seeder(db, options, now);
        foreach (var partner in seeder.partners) partner.Save(db);
        for (var seq = 1; seq <= options.SeedCustomers; seq++) seeder.Customer(seq);
    }

    private void Customer(int seq)
    {
        var draw = Draw.Customer(seed, seq);
        var id = draw.Guid();
        var market = Market(seq, draw);
        var name = Name(market, draw, seq);
        var uncommon = UncommonMix(seq);
        new CustomerRow
        {
            Seq = seq,
            Id = id,
            Name = name.Text,
            Domain = Domain(name),
            PartnerId = Partner(seq, draw),
            Culture = market.Culture,
            Relationship = uncommon == CustomerMix.Advisor ? CustomerRow.Advisor : CustomerRow.Reseller,
            DelegatedAccess = HasDelegatedAccess(seq, draw),
        }.Insert(db);
        var holdings = new Holdings(db, seq, draw, now);
        if (uncommon is { } rare) holdings.Give(rare);
        else holdings.Give(Mix(seq, draw), seq <= Guaranteed ? seq > Mixes : draw.Chance(50));
    }

    private static CustomerMix? UncommonMix(int seq) =>
        seq >= FirstUncommon && (seq - FirstUncommon) % UncommonEvery == 0 ? (CustomerMix)(Mixes + ((seq - FirstUncommon) / UncommonEvery % Uncommon)) : null;

    private static CustomerMix Mix(int seq, Draw draw)
    {
        if (seq <= Guaranteed) return (CustomerMix)((seq - 1) % Mixes);
        var rest = draw.Below(Shares.Sum());
        var mix = 0;
        while (rest >= Shares[mix]) rest -= Shares[mix++];
        return (CustomerMix)mix;
    }

    // The number of mixes is odd: what has it in the first round has not in the second.
    private static bool HasDelegatedAccess(int seq, Draw draw) => seq > Guaranteed ? draw.Chance(40) : seq % 2 == 1;

    /// <summary>Every third customer is Hungarian.</summary>
    private static Market Market(int seq, Draw draw)
    {
        if (seq > Guaranteed) return draw.Chance(33) ? Markets.All[0] : draw.Of(Markets.All);
        return seq % 3 == 0 ? Markets.All[0] : Markets.All[1 + ((seq - 1 - (seq / 3)) % (Markets.All.Count - 1))];
    }

    private CompanyName Name(Market market, Draw draw, int seq)
    {
        var name = CompanyName.Of(market, draw, seq);
        // Two companies may have one name; in a small sandbox they should not.
        for (var attempt = 0; attempt < 3 && !names.Add(name.Text); attempt++) name = CompanyName.Of(market, draw, seq);
        return name;
    }

    private string Domain(CompanyName name)
    {
        var label = DomainName.Label(name.Latin);
        labels.TryGetValue(label, out var used);
        labels[label] = ++used;
        return DomainName.Numbered(label, used);
    }

    private Guid? Partner(int seq, Draw draw)
    {
        if (partners.Count == 0) return null;
        if (seq > Guaranteed) return draw.Chance(85) ? draw.Of(partners).Id : null;
        var turn = seq % (partners.Count + 1);
        return turn == partners.Count ? null : partners[turn].Id;
    }
}
