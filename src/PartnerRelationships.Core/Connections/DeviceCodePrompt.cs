using System;

namespace PartnerRelationships.Core.Connections;

/// <summary>What a person needs to sign in on another machine.</summary>
/// <param name="Address">Where to go.</param>
/// <param name="Code">What to type there.</param>
/// <param name="ExpiresOn">When the code ends.</param>
/// <param name="Message">The authority's own words for it.</param>
public sealed record DeviceCodePrompt(Uri Address, string Code, DateTimeOffset ExpiresOn, string Message);
