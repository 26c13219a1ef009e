using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Signatures.Inspection;

/// <summary>Whom to trust.</summary>
/// <param name="Roots">The only authorities that are trusted; none for those that this machine trusts.</param>
/// <param name="AsksRevocation">Whether revocation is checked over the network. Without it, revocation is unknown.</param>
public sealed record SignatureTrust(IReadOnlyList<X509Certificate2> Roots, bool AsksRevocation);
