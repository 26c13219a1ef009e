using System.Linq;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Answers the question whether a sign-in was made with multi-factor authentication (contract §2.3).</summary>
internal static class MfaProbe
{
    public const string AnswerHeader = "isMfaCompliant";

    /// <summary>What the caller receives; null if it did not ask.</summary>
    public static string? Answer(Call call) =>
        !bool.TryParse(call.Header("ValidateMfa"), out var asked) || !asked ? null
        : LacksSecondFactor(call) ? "false" : "true";

    // A token that says how it was made is taken at its word.
    private static bool LacksSecondFactor(Call call) =>
        BearerClaims.Of(call)?["amr"] is JArray { Count: > 0 } methods && methods.All(method => method.ToString() != "mfa");
}
