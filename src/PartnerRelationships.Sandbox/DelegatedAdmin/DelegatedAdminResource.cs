using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>A delegated admin relationship as Microsoft Graph writes it (contract §6.2, A.12).</summary>
internal static class DelegatedAdminResource
{
    public const string Path = "v1.0/tenantRelationships/delegatedAdminRelationships";

    // A list names the same few sets of roles thousands of times.
    private static readonly ConcurrentDictionary<string, string> AccessTexts = new();

    public static string Location(Call call, DelegatedAdminRow row) => $"{call.Origin}/{Path}/{row.Id}";

    public static JObject Full(Call call, DelegatedAdminRow row, DateTimeOffset now)
    {
        var body = Item(row, now);
        body.AddFirst(new JProperty("@odata.context", $"{call.Origin}/v1.0/$metadata#tenantRelationships/delegatedAdminRelationships/$entity"));
        return body;
    }

    public static JObject Item(DelegatedAdminRow row, DateTimeOffset now)
    {
        using var json = new JTokenWriter();
        Write(json, row, now);
        return (JObject)json.Token!;
    }

    /// <summary>Writes one as an item of a list, of which there are thousands.</summary>
    public static void Write(JsonWriter json, DelegatedAdminRow row, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.Put("@odata.type", row.ProviderId is null ? "#microsoft.graph.delegatedAdminRelationship" : "#microsoft.graph.resellerDelegatedAdminRelationship");
        json.Put("@odata.etag", row.Etag);
        json.Put("id", row.Id);
        json.Put("displayName", row.Name);
        json.Put("duration", row.Duration);
        PutCustomer(json, row);
        json.WritePropertyName("accessDetails");
        json.WriteRawValue(AccessTexts.GetOrAdd(string.Join(" ", row.Roles), _ => Access(row.Roles).ToString(Formatting.None)));
        json.Put("status", row.Status);
        json.Put("autoExtendDuration", row.AutoExtend);
        json.Put("createdDateTime", Resource.Date(row.Created));
        json.Put("lastModifiedDateTime", Resource.Date(row.Changed));
        // Graph's own sample of a new one has an empty text here.
        json.Put("activatedDateTime", row.Activated is { } moment && moment <= now ? Resource.Date(moment) : row.Status == DelegatedAdminStatus.Created ? "" : null);
        json.Put("endDateTime", Resource.Date(row.EndsAt(now)));
        PutProvider(json, row);
        json.WriteEndObject();
    }

    private static void PutCustomer(JsonWriter json, DelegatedAdminRow row)
    {
        json.WritePropertyName("customer");
        if (row.CustomerId is not { } customer)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        json.Put("tenantId", customer.ToString());
        json.Put("displayName", row.CustomerName ?? "");
        json.WriteEndObject();
    }

    private static void PutProvider(JsonWriter json, DelegatedAdminRow row)
    {
        if (row.ProviderId is not { } provider) return;
        json.WritePropertyName("isPartnerConsentPending");
        json.WriteValue(row.ConsentPending);
        json.Put("indirectProviderTenantId", provider.ToString());
    }

    /// <summary>Roles as relationships and assignments have them.</summary>
    public static JObject Access(IEnumerable<string> roles) => new() { ["unifiedRoles"] = new JArray(roles.Select(role => new JObject { ["roleDefinitionId"] = role })) };
}
