using System;
using System.Net.Http;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>Where the service is, and how to reach it.</summary>
public sealed record PartnerCenterOptions
{
    /// <summary>The service's base address (contract §1).</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The cloud whose tokens the service takes; null for a service of no cloud.</summary>
    public Cloud? Cloud { get; init; }

    /// <summary>Gives the bearer tokens.</summary>
    public required IAccessTokens Tokens { get; init; }

    /// <summary>Where Microsoft Graph is; null if the connection's tokens are not for it.</summary>
    public GraphEnd? Graph { get; init; }

    /// <summary>What carries the requests; it ends with the client.</summary>
    public required HttpMessageHandler Handler { get; init; }

    /// <summary>Language of the service's messages.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>How long and how often a request is tried.</summary>
    public Patience Patience { get; init; } = new();

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Numbers from 0 up to 1, which make pauses uneven.</summary>
    internal Func<double> Random { get; init; } = Chance.Next;
}

/// <summary>Where Microsoft Graph is for a connection.</summary>
/// <param name="BaseAddress">Graph's base address.</param>
/// <param name="Audience">For which service its tokens are made: an endpoint of one's own never gets more than the token that it has.</param>
public sealed record GraphEnd(Uri BaseAddress, TokenAudience Audience);
