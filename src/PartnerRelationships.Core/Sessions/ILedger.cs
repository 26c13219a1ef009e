using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Core.Sessions;

/// <summary>What Partner Center does not remember.</summary>
public interface ILedger : IInvitationStore, IEventLog
{
    /// <summary>The runs of removals.</summary>
    IChangeJournal Changes { get; }

    /// <summary>What is remembered of customers, in a word each.</summary>
    ICustomerRecords Records { get; }

    /// <summary>Where the partner's processes that share the ledger tell each other of the service's limit.</summary>
    ILimitBoard LimitBoard { get; }

    /// <summary>The ledger as it is kept, for its check.</summary>
    ILedgerInspection Inspection { get; }
}
