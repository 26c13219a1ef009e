using System;
using System.Text;
using PartnerRelationships.Sandbox.Data;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Microsoft Graph's versions: weak ones, another one after each change (contract §6.2).</summary>
internal static class GraphEtag
{
    /// <param name="key">What the version is of.</param>
    /// <param name="version">Counts the changes.</param>
    public static string Of(Guid key, int version) => $"W/\"{Convert.ToBase64String(Encoding.ASCII.GetBytes($"'\"{Draw.From(key, version).Guid()}\"'"))}\"";

    /// <summary>Refuses a change that is of no version, or of another one.</summary>
    public static void Require(Call call, string etag)
    {
        var given = call.Header("If-Match") ?? throw Refusal.Graph(400, "The If-Match header is required.");
        if (given != "*" && given != etag) throw Refusal.Graph(412, "The resource was changed since it was read.");
    }
}
