using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Reads what a token says of itself, for advice only: the service alone checks it.</summary>
public static class TokenClaims
{
    /// <summary>The claims of a JSON web token; <see cref="SignInIdentity.Unknown"/> for any other text.</summary>
    public static SignInIdentity Read(string token)
    {
        var parts = token.Split('.');
        return parts.Length != 3 || Payload(parts[1]) is not { } claims ? SignInIdentity.Unknown
            : IsSigned(parts) ? Identity(claims) with { UserName = Text(claims, "upn") ?? Text(claims, "preferred_username") ?? Text(claims, "unique_name"), ObjectId = Guid.TryParse(Text(claims, "oid"), out var id) ? id : null }
            : Identity(claims);
    }

    private static SignInIdentity Identity(JObject claims) => new()
    {
        Kind = KindOf(claims),
        Audience = Text(claims, "aud"),
        TenantId = Guid.TryParse(Text(claims, "tid"), out var tenant) ? tenant : null,
        ApplicationId = Text(claims, "appid") ?? Text(claims, "azp"),
        Issuer = Text(claims, "iss"),
        ExpiresOn = Moment(claims, "exp"),
        AuthenticationMethods = Texts(claims, "amr"),
        DirectoryRoles = Texts(claims, "wids"),
    };

    // Anybody can write anything into an unsigned token: it identifies nobody. Only the service can verify a signature.
    private static bool IsSigned(string[] parts) => parts[2].Length > 0 && Payload(parts[0]) is { } header && Text(header, "alg") is { } algorithm && !string.Equals(algorithm, "none", StringComparison.OrdinalIgnoreCase);

    // "idtyp" is optional; a delegated token has scopes, an application's has roles at most.
    private static SignInKind KindOf(JObject claims) => (Text(claims, "idtyp"), Text(claims, "scp")) switch
    {
        ("app", _) => SignInKind.Application,
        ("user", _) or (_, not null) => SignInKind.ApplicationAndUser,
        _ when Text(claims, "appid") is not null || Text(claims, "azp") is not null => SignInKind.Application,
        _ => SignInKind.Unknown,
    };

    private static string? Text(JObject claims, string name) => claims[name] is JValue { Value: string text } && text.Length > 0 ? text : null;

    private static DateTimeOffset? Moment(JObject claims, string name) =>
        claims[name] is JValue { Value: long seconds } && seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static List<string> Texts(JObject claims, string name) =>
        claims[name] is JArray values ? [.. values.OfType<JValue>().Select(value => value.Value as string).OfType<string>()] : [];

    private static JObject? Payload(string part)
    {
        try
        {
            var base64 = part.Replace('-', '+').Replace('_', '/');
            var json = Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
            return JObject.Parse(json);
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }
}
