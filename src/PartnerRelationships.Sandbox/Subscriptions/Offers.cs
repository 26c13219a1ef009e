using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>The catalogue. Files name offers by id: add to it, take nothing away.</summary>
internal static class Offers
{
    public static readonly IReadOnlyList<Offer> Legacy =
    [
        new("195416C1-3447-423A-B37B-EE59A99A19C4", "Exchange Online (Plan 1)", SubscriptionKind.Legacy, "monthly", null),
        new("031C9E47-4802-4248-838E-778FB1D2CC05", "Office 365 Business Premium", SubscriptionKind.Legacy, "monthly", null),
        new("BD938F12-058F-4927-BBA3-AE36B1D2501C", "Office 365 Business Essentials", SubscriptionKind.Legacy, "monthly", null),
        new("796B6B5F-613C-4E24-A17C-EBA730D49C02", "Office 365 Enterprise E3", SubscriptionKind.Legacy, "annual", null),
        new("79C29AF7-3CD0-4A6F-B182-A81E31DEC84E", "Enterprise Mobility + Security E3", SubscriptionKind.Legacy, "monthly", null),
    ];

    public static readonly IReadOnlyList<Offer> NewCommerce =
    [
        new("CFQ7TTC0LCHC:0002:CFQ7TTC0K18P", "Microsoft 365 Business Premium", SubscriptionKind.NewCommerce, "annual", "P1Y"),
        new("CFQ7TTC0LH18:0001:CFQ7TTC0K971", "Microsoft 365 Business Basic", SubscriptionKind.NewCommerce, "monthly", "P1Y"),
        new("CFQ7TTC0LDPB:0001:CFQ7TTC0K7NC", "Microsoft 365 Business Standard", SubscriptionKind.NewCommerce, "monthly", "P1M"),
        new("CFQ7TTC0LH16:0001:CFQ7TTC0K5DH", "Exchange Online (Plan 1)", SubscriptionKind.NewCommerce, "monthly", "P1Y"),
        new("CFQ7TTC0LFLX:0001:CFQ7TTC0JXHC", "Microsoft 365 E3", SubscriptionKind.NewCommerce, "annual", "P3Y"),
        new("CFQ7TTC0LH1G:0001:CFQ7TTC0K9MV", "Microsoft 365 Apps for business", SubscriptionKind.NewCommerce, "monthly", "P1Y"),
    ];

    public static readonly Offer AzurePlan = new("DZH318Z0BPS6:0001:DZH318Z0BML2", "Azure plan", SubscriptionKind.AzurePlan, "monthly", null);

    public static readonly Offer Software =
        new("DG7GMGF0FKZV:0003:DG7GMGF0DQLM", "SQL Server Enterprise - 2 Core License Pack - 3 year", SubscriptionKind.Software, "triennial", "P3Y");

    public static readonly Offer SavingsPlan = new("DZH318Z0BP04:000B:DZH318Z0BWX7", "Azure savings plan for compute", SubscriptionKind.SavingsPlan, "monthly", "P3Y");

    public static readonly Offer Marketplace = new("DZH318Z0CQ2D:0002:DZH318Z0CTR5", "Tailspin Backup for Microsoft 365", SubscriptionKind.Marketplace, "monthly", "P1M");

    /// <summary>Of a type that no client knows yet.</summary>
    public static readonly Offer Unheard = new("CFQ7TTC0ZZ7K:0001:CFQ7TTC0ZX4Q", "Device lease with support", SubscriptionKind.Unknown, "monthly", "P1Y");

    private static readonly Dictionary<string, Offer> ById = Legacy.Concat(NewCommerce).Concat(NewCommerce.Select(o => o.Extended))
        .Concat([AzurePlan, Software, SavingsPlan, Marketplace, Unheard]).ToDictionary(o => o.Id);

    public static Offer Find(string id) => ById[id];

    /// <summary>The offer of an id; null for one that is not in the catalogue.</summary>
    public static Offer? Known(string id) => ById.TryGetValue(id, out var found) ? found : null;
}

/// <summary>Something that can be bought.</summary>
internal sealed record Offer(string Id, string Name, SubscriptionKind Kind, string BillingCycle, string? Term)
{
    /// <summary>How many months its term has.</summary>
    public int Months => Term switch { "P1M" => 1, "P3Y" => 36, _ => 12 };

    /// <summary>Whether it is the one under which another one goes on in an extended term.</summary>
    public bool IsExtended { get; private init; }

    /// <summary>The offer under which this one goes on in an extended term: an SKU of its own, from month to month (contract A§1.2).</summary>
    public Offer Extended => this with { Id = Id.Insert(Id.IndexOf(':') + 1, "X"), BillingCycle = "monthly", Term = "P1M", IsExtended = true };

    /// <summary>The product type as named by the service; old legacy subscriptions have none.</summary>
    public string? ProductType => Kind switch
    {
        SubscriptionKind.NewCommerce => "OnlineServicesNCE",
        SubscriptionKind.AzurePlan => "Azure",
        SubscriptionKind.Software => "Software",
        SubscriptionKind.Marketplace => "SaaS",
        SubscriptionKind.Unknown => "DeviceLease",
        _ => null,
    };
}
