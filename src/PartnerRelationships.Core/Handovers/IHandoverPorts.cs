using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Core.Handovers;

/// <summary>What the part of a distributor in a handover needs: its own connection, which reads, transfers and ends.</summary>
public interface IHandoverParty : IRemovalPorts
{
    /// <summary>The partners on the other side.</summary>
    IPartnerDirectory Partners { get; }

    /// <summary>Transfers of orders between partners.</summary>
    ICustomerTransfers Transfers { get; }
}

/// <summary>What carrying out handovers needs, for the partner whose customers they are.</summary>
public interface IHandoverPorts : IHandoverParty, IInvitingPorts, IRunPorts
{
    /// <summary>The partner's customers.</summary>
    new ICustomerDirectory Customers { get; }

    /// <summary>The partners on the other side.</summary>
    new IPartnerDirectory Partners { get; }
}

/// <summary>What working on transfers needs.</summary>
public interface ITransferPorts : IChangePorts
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>What customers have.</summary>
    ISubscriptionCatalog Subscriptions { get; }

    /// <summary>Transfers of orders between partners.</summary>
    ICustomerTransfers Transfers { get; }
}
