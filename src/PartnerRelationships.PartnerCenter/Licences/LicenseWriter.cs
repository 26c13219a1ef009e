using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json;
using PartnerRelationships.Core.Licences;

namespace PartnerRelationships.PartnerCenter.Licences;

/// <summary>Writes the body of a change of licences: both lists in one (contract A§6).</summary>
internal static class LicenseWriter
{
    public static string Write(LicenseUpdate update)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            json.WritePropertyName("licensesToAssign");
            json.WriteStartArray();
            foreach (var grant in update.Assign)
            {
                json.WriteStartObject();
                json.WritePropertyName("skuId");
                json.WriteValue(grant.SkuId);
                Texts(json, "excludedPlans", grant.ExcludedPlans);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Texts(json, "licensesToRemove", update.Remove);
            json.WritePropertyName("attributes");
            json.WriteStartObject();
            json.WritePropertyName("objectType");
            json.WriteValue("LicenseUpdate");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return text.ToString();
    }

    private static void Texts(JsonTextWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteValue(text);
        }

        json.WriteEndArray();
    }
}
