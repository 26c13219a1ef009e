using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Creation;
using PartnerRelationships.Core.Accounts.Licences;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Accounts.Roles;
using PartnerRelationships.Core.Accounts.Subscriptions;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Agreements;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Drift.Mends;
using PartnerRelationships.Core.ExitPacks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Licences;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Notifications;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Notices;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Reports;
using PartnerRelationships.Core.Roles;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Transfers;
using PartnerRelationships.Core.Users;
using PartnerRelationships.Core.Validations;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Sessions;

/// <summary>Everything that belongs to one connection. Safe to share between threads.</summary>
public sealed class PartnerSession
    : IInvitingPorts, IAcceptancePorts, IRelationshipPorts, IDiagnosticPorts, IPlanPorts, IRemovalPorts, IEvidencePorts, INoticePorts, IUserPorts, ILicensePorts, IRolePorts,
      ISubscriptionPorts, IProfilePorts, ICreationPorts, IDelegationPorts, IRenewalPorts, IHandoverPorts, ITransferPorts, IExitPackPorts, IWebhookPorts, INotificationPorts,
      IDriftPorts, IMendingPorts, IReportPorts, IDisposable
{
    private readonly object opening = new();
    private readonly Func<ILedger> openLedger;
    private ILedger? ledger;
    private readonly IReadOnlyList<IDisposable> owned;

    /// <summary>Puts a session together.</summary>
    /// <param name="profile">Who it speaks for.</param>
    /// <param name="openLedger">Opens the ledger when it is first needed: most sessions only read.</param>
    /// <param name="owned">What ends with the session, in this order.</param>
    public PartnerSession(PartnerProfile profile, Func<ILedger> openLedger, params IDisposable[] owned)
    {
        Profile = profile;
        this.openLedger = openLedger;
        this.owned = owned;
    }

    /// <summary>Who the session speaks for.</summary>
    public PartnerProfile Profile { get; }

    /// <summary>The type of partner, as far as it is known or can be found out.</summary>
    public required PartnerKind PartnerKind { get; init; }

    /// <summary>Opens a ledger whose server may be out of reach, and waits for it as long as the work in progress has patience; null for a ledger without a server.</summary>
    public Func<CancellationToken, Task<ILedger>>? PatientLedger { get; init; }

    /// <summary>Who signed in; nothing is known where the token does not say.</summary>
    public SignInIdentity SignIn { get; init; } = SignInIdentity.Unknown;

    /// <summary>Time.</summary>
    public IClock Clock { get; init; } = new SystemClock();

    /// <summary>The partner's customers.</summary>
    public required ICustomerDirectory Customers { get; init; }

    /// <summary>The partners on the other side.</summary>
    public required IPartnerDirectory Partners { get; init; }

    /// <summary>The personalised invitation links.</summary>
    public required IInvitationLinks InvitationLinks { get; init; }

    /// <summary>What customers have.</summary>
    public required ISubscriptionCatalog Subscriptions { get; init; }

    /// <summary>Changes what customers have.</summary>
    public required ISubscriptionChanges SubscriptionChanges { get; init; }

    /// <summary>The users of customers.</summary>
    public required ICustomerUsers Users { get; init; }

    /// <summary>The licences of customers and of their users.</summary>
    public required ICustomerLicenses Licenses { get; init; }

    /// <summary>The directory roles of customers' tenants.</summary>
    public required ICustomerRoles Roles { get; init; }

    /// <summary>Customers' profiles.</summary>
    public required ICustomerProfiles CustomerProfiles { get; init; }

    /// <summary>Agreements between Microsoft and customers.</summary>
    public required ICustomerAgreements Agreements { get; init; }

    /// <summary>What the service is asked before a customer is created.</summary>
    public required ICreationChecks CreationChecks { get; init; }

    /// <summary>The call that ends a relationship.</summary>
    public required IRelationshipRemover Remover { get; init; }

    /// <summary>Transfers of orders between partners.</summary>
    public required ICustomerTransfers Transfers { get; init; }

    /// <summary>Delegated admin relationships, in Microsoft Graph; null if the connection cannot reach it.</summary>
    public IDelegatedAdminRelationships? DelegatedAdmin { get; init; }

    /// <summary>Who has the roles of delegated admin relationships; null if the connection cannot reach Microsoft Graph.</summary>
    public IDelegatedAdminAssignments? DelegatedAdminAssignments { get; init; }

    /// <summary>The security groups of the partner's own tenant; null if the connection cannot reach Microsoft Graph.</summary>
    public ISecurityGroups? SecurityGroups { get; init; }

    /// <summary>The delegated administrative privileges of before.</summary>
    public required IDelegatedAdminPrivileges DelegatedAdminPrivileges { get; init; }

    /// <summary>The service's log of what was done; null if the connection cannot reach it.</summary>
    public IAuditLog? Audit { get; init; }

    /// <summary>The registration for the service's notifications.</summary>
    public required IWebhooks Webhooks { get; init; }

    /// <summary>Tells which approvals are signed; by default none is.</summary>
    public IApprovalSignatures Signatures { get; init; } = NoSignatures.Instance;

    /// <summary>Opens a way for mails to leave through Microsoft Graph; null if the connection cannot reach it.</summary>
    public Func<IMimeWriter, IMailTransport>? GraphMail { get; init; }

    /// <summary>Reads the HTML of mails.</summary>
    public required IHtmlReader Html { get; init; }

    /// <summary>Asks how the connection fares.</summary>
    public required IServiceProbe Probe { get; init; }

    /// <summary>The customer's side; null everywhere but in a sandbox.</summary>
    public ICustomerConsent? Consent { get; init; }

    /// <inheritdoc/>
    public bool IsSandbox => Consent is not null;

    /// <summary>The ledger's invitations.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public IInvitationStore Invitations => Ledger;

    /// <summary>The ledger's runs of removals.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public IChangeJournal Changes => Ledger.Changes;

    /// <summary>What the ledger remembers of customers, in a word each.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public ICustomerRecords Records => Ledger.Records;

    /// <summary>The kinds of change that there are.</summary>
    public ChangeKinds Kinds => KindsOfChange.All;

    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public IEventLog Events => Ledger;

    /// <summary>The ledger as it is kept, for its check.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public ILedgerInspection LedgerInspection => Ledger.Inspection;

    /// <summary>Where processes that share the ledger tell each other of the service's limit; null until the ledger was used: it is not opened for that.</summary>
    public ILimitBoard? LimitBoard => ledger?.LimitBoard;

    /// <summary>Opens the ledger now, if it is not open; patient work waits for its server.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public async Task OpenLedgerAsync(CancellationToken cancellationToken)
    {
        if (ledger is null && PatientLedger is { } open)
        {
            Keep(await open(cancellationToken).ConfigureAwait(false));
        }
    }

    // Unless somebody else was faster.
    private void Keep(ILedger opened)
    {
        lock (opening)
        {
            ledger ??= opened;
            if (ledger != opened)
            {
                (opened as IDisposable)?.Dispose();
            }
        }
    }

    // Not kept when it fails: a server that is away now may be back at the next command.
    private ILedger Ledger
    {
        get
        {
            lock (opening)
            {
                return ledger ??= openLedger();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        PartnerKind.Dispose();
        (ledger as IDisposable)?.Dispose();
        foreach (var item in owned)
        {
            item.Dispose();
        }
    }
}
