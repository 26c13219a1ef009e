using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Partners;

/// <summary>The partner that the sandbox belongs to.</summary>
internal sealed record OwnPartner(Guid TenantId, PartnerType Type, string Name, string MpnId, string Culture, int Seed)
{
    /// <summary>Whether the sandbox was opened as a partner of the other side: it sees only what is its own.</summary>
    public bool ActsForOther { get; init; }

    /// <summary>The partners on the other side.</summary>
    public IReadOnlyList<OtherPartner> Counterparts(Session db) => ActsForOther ? [Load(db).AsOther()] : OtherPartner.List(db);

    /// <summary>A partner of the other side as the one that works with the sandbox.</summary>
    /// <param name="db">The database.</param>
    /// <param name="idOrName">Its tenant id or its name.</param>
    /// <exception cref="SandboxException">There is none of that name (SandboxPartnerUnknown).</exception>
    public OwnPartner ActingAs(Session db, string idOrName)
    {
        var others = OtherPartner.List(db);
        var other = others.FirstOrDefault(one => string.Equals(one.Name, idOrName.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(one.Id.ToString(), idOrName.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new SandboxException("SandboxPartnerUnknown", $"The sandbox has no partner '{ScreenText.OneLine(idOrName)}' on the other side. It has {(others.Count == 0 ? "none" : string.Join(", ", others.Select(one => one.Name)))}.");
        return this with { TenantId = other.Id, Type = Type == PartnerType.IndirectReseller ? PartnerType.IndirectProvider : PartnerType.IndirectReseller, Name = other.Name, MpnId = other.MpnId, Culture = "en-" + other.Location, ActsForOther = true };
    }

    private OtherPartner AsOther() => new(TenantId, Name, MpnId, Country);

    public string Country => Culture.Substring(3);

    public string Language => Culture.Substring(0, 2);

    public static OwnPartner Load(Session db) => db.Query(
        "SELECT tenant_id, type, name, mpn_id, culture, seed FROM own_partner",
        r => new OwnPartner(Guid.Parse(r.GetString(0)), Enum.TryParse<PartnerType>(r.GetString(1), out var type) ? type : default, r.GetString(2), r.GetString(3), r.GetString(4), r.GetInt32(5))).Single();

    public void Save(Session db) => db.Execute(
        "INSERT INTO own_partner (tenant_id, type, name, mpn_id, culture, seed) VALUES (@1, @2, @3, @4, @5, @6)",
        TenantId, Type.ToString(), Name, MpnId, Culture, Seed);
}
