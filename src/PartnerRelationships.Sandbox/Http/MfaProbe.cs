using System;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Answers the question whether a sign-in was made with multi-factor authentication (contract §2.3).</summary>
internal static class MfaProbe
{
    public const string AnswerHeader = "isMfaCompliant";

    /// <summary>What the caller is told; null when it did not ask.</summary>
    public static string? Answer(Call call) =>
        !bool.TryParse(call.Header("ValidateMfa"), out var asked) || !asked ? null
        : LacksSecondFactor(call.Header("Authorization") ?? "") ? "false" : "true";

    // Most tokens of a sandbox are any text; one that says how it was made is taken at its word.
    private static bool LacksSecondFactor(string authorization)
    {
        var parts = authorization.Split('.');
        return parts.Length == 3 && MethodsOf(parts[1]) is { Count: > 0 } methods && methods.All(method => (string?)method != "mfa");
    }

    private static JArray? MethodsOf(string payload)
    {
        try
        {
            var base64 = payload.Replace('-', '+').Replace('_', '/');
            return JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='))))["amr"] as JArray;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
