using System;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Customers;
using PartnerRelationships.PartnerCenter.Diagnostics;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Invitations;
using PartnerRelationships.PartnerCenter.Partners;
using PartnerRelationships.PartnerCenter.Profiles;
using PartnerRelationships.PartnerCenter.Removals;
using PartnerRelationships.PartnerCenter.Subscriptions;

namespace PartnerRelationships.PartnerCenter;

/// <summary>Partner Center's REST API behind Core's ports. Safe to share between threads.</summary>
public sealed class PartnerCenterClient : IDisposable
{
    private readonly ServiceChannel channel;

    /// <summary>Makes a client.</summary>
    /// <exception cref="InvalidInputException">The address is not one to send a token to (EndpointInvalid, InsecureEndpoint).</exception>
    public PartnerCenterClient(PartnerCenterOptions options)
    {
        EndpointPolicy.Check(options.BaseAddress);
        channel = new ServiceChannel(options);
        Profiles = new ProfileClient(channel);
        Customers = new CustomerClient(channel);
        Partners = new PartnerClient(channel);
        InvitationLinks = new InvitationLinkClient(channel);
        Consent = new ConsentClient(channel);
        Subscriptions = new SubscriptionClient(channel);
        Removals = new RemovalClient(channel);
        Probe = new ServiceProbe(channel, options);
    }

    /// <summary>The partner's own profile.</summary>
    public IPartnerProfiles Profiles { get; }

    /// <summary>The partner's customers.</summary>
    public ICustomerDirectory Customers { get; }

    /// <summary>The partners on the other side.</summary>
    public IPartnerDirectory Partners { get; }

    /// <summary>The personalised invitation links.</summary>
    public IInvitationLinks InvitationLinks { get; }

    /// <summary>The customer's side; only a sandbox answers.</summary>
    public ICustomerConsent Consent { get; }

    /// <summary>What customers have.</summary>
    public ISubscriptionCatalog Subscriptions { get; }

    /// <summary>The call that ends a relationship.</summary>
    public IRelationshipRemover Removals { get; }

    /// <summary>Asks how the connection fares.</summary>
    public IServiceProbe Probe { get; }

    /// <summary>Tells when requests wait because the service asked for it.</summary>
    public IThrottleNotices Throttling => channel.Throttling;

    /// <inheritdoc/>
    public void Dispose() => channel.Dispose();
}
