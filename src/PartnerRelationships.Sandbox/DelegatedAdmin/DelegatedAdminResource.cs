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
        var body = new JObject
        {
            ["@odata.type"] = row.ProviderId is null ? "#microsoft.graph.delegatedAdminRelationship" : "#microsoft.graph.resellerDelegatedAdminRelationship",
            ["@odata.etag"] = row.Etag,
            ["id"] = row.Id,
            ["displayName"] = row.Name,
            ["duration"] = row.Duration,
            ["customer"] = row.CustomerId is null ? null : new JObject { ["tenantId"] = row.CustomerId.ToString(), ["displayName"] = row.CustomerName ?? "" },
            ["accessDetails"] = new JRaw(AccessTexts.GetOrAdd(string.Join(" ", row.Roles), _ => Access(row.Roles).ToString(Formatting.None))),
            ["status"] = row.Status,
            ["autoExtendDuration"] = row.AutoExtend,
            ["createdDateTime"] = Resource.Date(row.Created),
            ["lastModifiedDateTime"] = Resource.Date(row.Changed),
            // Graph's own sample of a new one has an empty text here.
            ["activatedDateTime"] = row.Activated is { } moment && moment <= now ? Resource.Date(moment) : row.Status == DelegatedAdminStatus.Created ? "" : null,
            ["endDateTime"] = Resource.Date(row.EndsAt(now)),
        };
        if (row.ProviderId is not null) body.Add("isPartnerConsentPending", row.ConsentPending);
        if (row.ProviderId is { } provider) body.Add("indirectProviderTenantId", provider.ToString());
        return body;
    }

    /// <summary>Roles as relationships and assignments have them.</summary>
    public static JObject Access(IEnumerable<string> roles) => new() { ["unifiedRoles"] = new JArray(roles.Select(role => new JObject { ["roleDefinitionId"] = role })) };
}
