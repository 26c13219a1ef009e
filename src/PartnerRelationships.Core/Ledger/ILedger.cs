using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Core.Ledger;

/// <summary>What Partner Center does not remember.</summary>
public interface ILedger : IInvitationStore, IEventLog
{
}
