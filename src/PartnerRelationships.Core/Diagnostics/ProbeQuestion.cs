using PartnerRelationships.Core.Invitations.Links;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What a probe asks; reading requests all of them.</summary>
public enum ProbeQuestion
{
    /// <summary>The partner's own profile (contract §5.16).</summary>
    Profile,

    /// <summary>One customer of the list (contract §5.1).</summary>
    Customers,

    /// <summary>The providers, which a reseller has (contract §5.10).</summary>
    Providers,

    /// <summary>The resellers, which a provider has (contract §5.10).</summary>
    Resellers,

    /// <summary>The invitation link (contract §5.3).</summary>
    InvitationLink,
}
