using System;
using System.Linq;
using System.Security;
using System.Text;
using Microsoft.Identity.Client;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Notices each new refresh token. MSAL shows them nowhere but in its serialised cache, as the archived module knew.</summary>
internal sealed class RefreshTokenWatch(string? known, Action<SecureString> changed)
{
    private string? last = known;

    /// <summary>Looks at the cache whenever MSAL has written to it; MSAL lets one thread do so at a time.</summary>
    public void Over(ITokenCache cache) => cache.SetAfterAccess(access =>
    {
        if (access.HasStateChanged && Current(access.TokenCache.SerializeMsalV3()) is { } token && token != last)
        {
            last = token;
            changed(Secret.Hide(token));
        }
    });

    private static string? Current(byte[] cache) =>
        (JObject.Parse(Encoding.UTF8.GetString(cache))["RefreshToken"] as JObject)?.Values().Select(entry => (string?)entry["secret"]).LastOrDefault();
}
