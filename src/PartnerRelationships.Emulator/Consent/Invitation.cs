using System;
using System.Collections.Generic;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What the sandbox says of an invitation.</summary>
/// <param name="Partner">Who asks.</param>
/// <param name="Provider">The indirect provider that the link names; null for none.</param>
/// <param name="Region">Where the customer may be.</param>
/// <param name="Culture">The partner's own; null once it is accepted.</param>
/// <param name="Customer">Who accepted; null before.</param>
internal sealed record Invitation(Party Partner, Party? Provider, PartnerRegion Region, string? Culture, AcceptedBy? Customer);

/// <summary>A partner.</summary>
internal sealed record Party(Guid TenantId, string CompanyName, string MpnId, string Country);

/// <summary>The countries with which a partner may have reselling relationships.</summary>
internal sealed record PartnerRegion(string Name, IReadOnlyList<string> Countries);

/// <summary>The organisation that accepted.</summary>
internal sealed record AcceptedBy(Guid Id, string CompanyName, string Domain);
