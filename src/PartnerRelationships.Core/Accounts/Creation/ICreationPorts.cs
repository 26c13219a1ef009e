using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Validations;

namespace PartnerRelationships.Core.Accounts.Creation;

/// <summary>What creating a customer needs.</summary>
public interface ICreationPorts : IChangePorts
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>The partners on the other side.</summary>
    IPartnerDirectory Partners { get; }

    /// <summary>What the service is asked first.</summary>
    ICreationChecks CreationChecks { get; }
}
