using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>What making and judging plans needs.</summary>
public interface IPlanPorts : IPartnerContext
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Delegated admin relationships; null where the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>The ledger's runs.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IRemovalJournal Removals { get; }

    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }
}
