using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Relationships;

/// <summary>What reading a customer's relationships needs.</summary>
public interface IRelationshipPorts : IPartnerContext
{
    /// <summary>The partner's customers.</summary>
    ICustomerDirectory Customers { get; }

    /// <summary>The partners on the other side.</summary>
    IPartnerDirectory Partners { get; }
}
