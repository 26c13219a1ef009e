using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Customers;

/// <summary>Reads a customer's state.</summary>
public static class CustomerStateReader
{
    /// <summary>Reads a customer's state; a tenant that is not a customer (any more) is a normal answer.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public static async Task<CustomerState> ReadStateAsync(
        this ICustomerDirectory customers, Guid customerId, CancellationToken cancellationToken)
    {
        try
        {
            return CustomerState.Of(await customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false));
        }
        catch (NoRelationshipException)
        {
            return new CustomerState();
        }
    }
}
