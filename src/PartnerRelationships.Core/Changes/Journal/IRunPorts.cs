using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Changes.Journal;

/// <summary>What plans and runs of any kind need.</summary>
public interface IRunPorts : IPartnerContext
{
    /// <summary>The kinds of change that there are.</summary>
    ChangeKinds Kinds { get; }

    /// <summary>The ledger's runs.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IChangeJournal Changes { get; }
}
