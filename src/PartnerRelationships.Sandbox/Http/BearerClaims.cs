using System;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>What a request's token says of itself. Most tokens of a sandbox are any text and say nothing.</summary>
internal static class BearerClaims
{
    /// <summary>The claims; null for a token that is no JSON web token.</summary>
    public static JObject? Of(Call call)
    {
        var parts = (call.Header("Authorization") ?? "").Split('.');
        return parts.Length == 3 ? Payload(parts[1]) : null;
    }

    /// <summary>Refuses an application that signed in alone.</summary>
    public static void RequireUser(this Call call)
    {
        if (Text(Of(call), "idtyp") == "app") throw new Refusal(403, 900329, "Application only token isn't supported for this operation.");
    }

    /// <summary>Who calls; null if the token does not say.</summary>
    public static string? UserName(JObject? claims) => Text(claims, "upn") ?? Text(claims, "preferred_username") ?? Text(claims, "unique_name");

    /// <summary>The application that calls; null if the token does not say.</summary>
    public static string? ApplicationId(JObject? claims) => Text(claims, "appid") ?? Text(claims, "azp");

    private static string? Text(JObject? claims, string name) => claims?[name] is JValue { Value: string { Length: > 0 } text } ? text : null;

    private static JObject? Payload(string part)
    {
        try
        {
            var base64 = part.Replace('-', '+').Replace('_', '/');
            return JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='))));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
