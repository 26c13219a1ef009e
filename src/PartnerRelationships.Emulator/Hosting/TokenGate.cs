using System;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Who is let in: a client with the required token, or with any token if none is required. The sandbox itself refuses those without one.</summary>
internal sealed class TokenGate(string? demanded)
{
    private const string Scheme = "Bearer ";

    public bool Admits(HttpRequest request)
    {
        if (demanded is null) return true;
        var given = request.Headers.Authorization.ToString();
        return !given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || given[Scheme.Length..].Trim() == demanded;
    }
}
