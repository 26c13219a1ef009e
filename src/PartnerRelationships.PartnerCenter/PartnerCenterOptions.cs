using System;
using System.Net.Http;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter;

/// <summary>Where the service is, and how to reach it.</summary>
public sealed record PartnerCenterOptions
{
    /// <summary>The service's base address (contract §1).</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Gives the bearer tokens.</summary>
    public required IAccessTokens Tokens { get; init; }

    /// <summary>What carries the requests; it ends with the client.</summary>
    public required HttpMessageHandler Handler { get; init; }

    /// <summary>Language of the service's messages.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Tells how long "not before" still is.</summary>
    public IClock Clock { get; init; } = new SystemClock();

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);
}
