using System;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>Where Microsoft Graph is for a connection.</summary>
/// <param name="BaseAddress">Graph's base address.</param>
/// <param name="Audience">For which service its tokens are made: an endpoint of one's own never gets more than the token that it has.</param>
public sealed record GraphEnd(Uri BaseAddress, TokenAudience Audience);
