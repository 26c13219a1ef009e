using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Agreements;

namespace PartnerRelationships.Core.Accounts.Agreements;

/// <summary>What reading and confirming agreements needs.</summary>
public interface IAgreementPorts : IChangePorts
{
    /// <summary>Agreements between Microsoft and customers.</summary>
    ICustomerAgreements Agreements { get; }
}
