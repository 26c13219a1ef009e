using System;
using System.Linq;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Partners;

/// <summary>The partner that the sandbox belongs to.</summary>
internal sealed record OwnPartner(Guid TenantId, PartnerType Type, string Name, string MpnId, string Culture, int Seed)
{
    public string Country => Culture.Substring(3);

    public string Language => Culture.Substring(0, 2);

    public static OwnPartner Load(Session db) => db.Query(
        "SELECT tenant_id, type, name, mpn_id, culture, seed FROM own_partner",
        r => new OwnPartner(Guid.Parse(r.GetString(0)), Enum.TryParse<PartnerType>(r.GetString(1), out var type) ? type : default, r.GetString(2), r.GetString(3), r.GetString(4), r.GetInt32(5))).Single();

    public void Save(Session db) => db.Execute(
        "INSERT INTO own_partner (tenant_id, type, name, mpn_id, culture, seed) VALUES (@1, @2, @3, @4, @5, @6)",
        TenantId, Type.ToString(), Name, MpnId, Culture, Seed);
}
