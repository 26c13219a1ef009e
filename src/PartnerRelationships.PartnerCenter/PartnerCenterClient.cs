using System;
using PartnerRelationships.Core.Agreements;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Licences;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Roles;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Transfers;
using PartnerRelationships.Core.Users;
using PartnerRelationships.Core.Validations;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.PartnerCenter.Agreements;
using PartnerRelationships.PartnerCenter.Audit;
using PartnerRelationships.PartnerCenter.Customers;
using PartnerRelationships.PartnerCenter.DelegatedAdmin;
using PartnerRelationships.PartnerCenter.Diagnostics;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Invitations;
using PartnerRelationships.PartnerCenter.Licences;
using PartnerRelationships.PartnerCenter.Mail;
using PartnerRelationships.PartnerCenter.Partners;
using PartnerRelationships.PartnerCenter.Profiles;
using PartnerRelationships.PartnerCenter.Removals;
using PartnerRelationships.PartnerCenter.Roles;
using PartnerRelationships.PartnerCenter.Subscriptions;
using PartnerRelationships.PartnerCenter.Transfers;
using PartnerRelationships.PartnerCenter.Users;
using PartnerRelationships.PartnerCenter.Validations;
using PartnerRelationships.PartnerCenter.Webhooks;

namespace PartnerRelationships.PartnerCenter;

/// <summary>Partner Center's REST API behind Core's ports. Safe to share between threads.</summary>
public sealed class PartnerCenterClient : IDisposable
{
    private readonly PartnerCenterOptions options;
    private readonly ServiceChannel channel;
    private readonly ServiceChannel? graph;

    /// <summary>Makes a client.</summary>
    /// <exception cref="InvalidInputException">The address is not one to send a token to (EndpointInvalid, InsecureEndpoint).</exception>
    public PartnerCenterClient(PartnerCenterOptions options)
    {
        EndpointPolicy.Check(options.BaseAddress);
        this.options = options;
        channel = new ServiceChannel(options);
        Profiles = new ProfileClient(channel);
        Customers = new CustomerClient(channel);
        Partners = new PartnerClient(channel);
        InvitationLinks = new InvitationLinkClient(channel);
        Consent = new ConsentClient(channel);
        Subscriptions = new SubscriptionClient(channel);
        SubscriptionChanges = new SubscriptionChangeClient(channel, options.Time);
        Users = new UserClient(channel);
        Licenses = new LicenseClient(channel);
        Roles = new RoleClient(channel);
        CustomerProfiles = new CustomerProfileClient(channel);
        Agreements = new AgreementClient(channel);
        CreationChecks = new ValidationClient(channel);
        Removals = new RemovalClient(channel);
        Transfers = new TransferClient(channel);
        DelegatedAdminPrivileges = new PrivilegeClient(channel);
        Audit = new AuditClient(channel);
        Webhooks = new WebhookClient(channel);
        Probe = new ServiceProbe(channel, options);
        if (options.Graph is { } end)
        {
            EndpointPolicy.Check(end.BaseAddress);
            graph = new ServiceChannel(options, end);
            DelegatedAdmin = new DelegatedAdminClient(graph, options.Time);
            DelegatedAdminAssignments = new AssignmentClient(graph, options.Time);
            SecurityGroups = new SecurityGroupClient(graph);
        }
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

    /// <summary>Changes what customers have.</summary>
    public ISubscriptionChanges SubscriptionChanges { get; }

    /// <summary>The users of customers.</summary>
    public ICustomerUsers Users { get; }

    /// <summary>The licences of customers and of their users.</summary>
    public ICustomerLicenses Licenses { get; }

    /// <summary>The directory roles of customers' tenants.</summary>
    public ICustomerRoles Roles { get; }

    /// <summary>Customers' profiles.</summary>
    public ICustomerProfiles CustomerProfiles { get; }

    /// <summary>Agreements between Microsoft and customers.</summary>
    public ICustomerAgreements Agreements { get; }

    /// <summary>What the service is asked before a customer is created.</summary>
    public ICreationChecks CreationChecks { get; }

    /// <summary>The call that ends a relationship.</summary>
    public IRelationshipRemover Removals { get; }

    /// <summary>Transfers of orders between partners.</summary>
    public ICustomerTransfers Transfers { get; }

    /// <summary>The service's log of what was done.</summary>
    public IAuditLog Audit { get; }

    /// <summary>The registration for the service's notifications.</summary>
    public IWebhooks Webhooks { get; }

    /// <summary>Delegated admin relationships, in Microsoft Graph; null if the connection's tokens are not for it.</summary>
    public IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>Who has the roles of delegated admin relationships; null if the connection's tokens are not for Graph.</summary>
    public IDelegatedAdminAssignments? DelegatedAdminAssignments { get; }

    /// <summary>The security groups of the partner's own tenant; null if the connection's tokens are not for Graph.</summary>
    public ISecurityGroups? SecurityGroups { get; }

    /// <summary>Ends the delegated administrative privileges of before.</summary>
    public IDelegatedAdminPrivileges DelegatedAdminPrivileges { get; }

    /// <summary>Asks how the connection fares.</summary>
    public IServiceProbe Probe { get; }

    /// <summary>Opens a way for mails to leave through Microsoft Graph.</summary>
    /// <param name="kind">Who signed in: an application has no mailbox of its own and sends from the sender's.</param>
    /// <returns>Null where the connection's tokens are not for Graph.</returns>
    public Func<IMimeWriter, IMailTransport>? GraphMail(SignInKind kind) => graph is null
        ? null
        : writer => new GraphMailTransport(graph, options, writer, kind == SignInKind.Application);

    /// <summary>From now on the partner's limit at Partner Center is shared with the other processes that use the same board.</summary>
    /// <param name="partnerTenantId">The partner.</param>
    /// <param name="board">Finds the board; null while there is none.</param>
    public void ShareLimit(Guid partnerTenantId, Func<ILimitBoard?> board) => channel.ShareLimit(partnerTenantId, board);

    /// <inheritdoc/>
    public void Dispose()
    {
        graph?.Dispose();
        channel.Dispose();
    }
}
