using System;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Events before they have a place in the ledger: who, when, where.</summary>
public static class EventDraft
{
    // Asked for once: the system reads a file for it.
    private static readonly string Account = Environment.UserName, Machine = Environment.MachineName;

    /// <summary>What happens now.</summary>
    /// <param name="partner">Whose event it is, and who does it.</param>
    /// <param name="kind">One of <see cref="EventKinds"/>.</param>
    /// <param name="correlationId">The command's.</param>
    public static RelationshipEvent Of(IPartnerContext partner, string kind, Guid correlationId) =>
        Of(partner.Profile.TenantId, partner.SignIn, partner.Clock, kind, correlationId);

    /// <summary>What happens now, where there is no session.</summary>
    public static RelationshipEvent Of(Guid partnerTenantId, SignInIdentity signIn, IClock clock, string kind, Guid correlationId) => new()
    {
        PartnerTenantId = partnerTenantId,
        OccurredOn = clock.Now,
        Kind = kind,
        Actor = signIn.UserName ?? signIn.ApplicationId ?? Account,
        Host = Machine,
        CorrelationId = correlationId,
    };
}
