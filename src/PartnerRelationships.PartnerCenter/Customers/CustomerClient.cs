using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Customers;

internal sealed class CustomerClient(ServiceChannel channel) : ICustomerDirectory
{
    public Task ListAsync(CustomerFilter? filter, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken) =>
        channel.ListAsync(Routes.CustomerList(filter), CustomerReader.OfList, DistinctCustomers.Before(sink), cancellationToken);

    public async Task<HashSet<Guid>> ListIdsAsync(CustomerFilter? filter, CancellationToken cancellationToken)
    {
        var ids = new HashSet<Guid>();
        await channel.ListAsync(Routes.CustomerList(filter), CustomerReader.OfIds, new ActionSink<PartnerCustomer>(customer => ids.Add(customer.CustomerId)), cancellationToken).ConfigureAwait(false);
        return ids;
    }

    public async Task<PartnerCustomer> GetAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.Customer(customerId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => CustomerReader.ReadRoot(json).ToCustomer());
    }

    public async Task<NewPartnerCustomer> CreateAsync(CustomerCreation creation, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(HttpMethod.Post, Routes.Customers) { Body = CustomerWriter.Write(creation) };
        using var answer = await channel.SendAsync(request.Under(ticket), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => CustomerReader.ReadRoot(json).ToNewCustomer());
    }
}
