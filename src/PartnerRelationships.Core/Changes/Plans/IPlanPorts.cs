using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>What making and judging plans needs.</summary>
public interface IPlanPorts : IRunPorts
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>Delegated admin relationships; null where the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }

    /// <summary>The ledger's events.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IEventLog Events { get; }
}
