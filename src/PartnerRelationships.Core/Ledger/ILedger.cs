using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Core.Ledger;

/// <summary>What Partner Center does not remember.</summary>
public interface ILedger : IInvitationStore, IEventLog
{
    /// <summary>The ledger as it is kept, for its check.</summary>
    ILedgerInspection Inspection { get; }
}
