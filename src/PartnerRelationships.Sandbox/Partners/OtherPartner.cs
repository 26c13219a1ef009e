using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Partners;

/// <summary>A partner on the other side: a reseller's provider, a provider's reseller.</summary>
internal sealed record OtherPartner(Guid Id, string Name, string MpnId, string Location)
{
    private const string Columns = "SELECT id, name, mpn_id, location FROM partner";

    public static List<OtherPartner> List(Session db) => db.Query(Columns + " ORDER BY name, id",
        r => new OtherPartner(Guid.Parse(r.GetString(0)), r.GetString(1), r.GetString(2), r.GetString(3)));

    public static OtherPartner? Find(Session db, Guid id) => List(db).FirstOrDefault(p => p.Id == id);

    public static bool IsOne(Session db, Guid id) => db.Scalar("SELECT 1 FROM partner WHERE id = @1", id) is not null;

    public void Save(Session db) =>
        db.Execute("INSERT INTO partner (id, name, mpn_id, location) VALUES (@1, @2, @3, @4)", Id, Name, MpnId, Location);

    /// <summary>State and location are in a partner's own list only (contract §5.10).</summary>
    public JObject ToJson(string relationshipType, bool full)
    {
        var body = new JObject { ["id"] = Id.ToString(), ["name"] = Name, ["relationshipType"] = relationshipType };
        if (full) body["state"] = "Active";
        body["mpnId"] = MpnId;
        if (full) body["location"] = Location;
        body["attributes"] = Resource.Attributes("PartnerRelationship");
        return body;
    }
}
