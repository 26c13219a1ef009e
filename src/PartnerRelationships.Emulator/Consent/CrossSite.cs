using System;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Whether another site sent the form. There is no cookie to steal, but a page elsewhere could say yes in somebody's name.</summary>
internal static class CrossSite
{
    /// <summary>Browsers say where a form was sent from; what says nothing is no browser.</summary>
    public static bool Sent(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site)) return site != "same-origin";
        return request.Headers.TryGetValue("Origin", out var origin)
            && !string.Equals(origin, SandboxBridge.OriginOf(request), StringComparison.OrdinalIgnoreCase);
    }
}
