using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Sessions;

/// <summary>What Partner Center does not remember.</summary>
public interface ILedger : IInvitationStore, IEventLog
{
    /// <summary>The runs of removals.</summary>
    IChangeJournal Changes { get; }

    /// <summary>The ledger as it is kept, for its check.</summary>
    ILedgerInspection Inspection { get; }
}
