using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Users;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Users;

internal sealed class UserClient(ServiceChannel channel) : ICustomerUsers
{
    public Task ListAsync(Guid customerId, bool deleted, IResultSink<PartnerCustomerUser> sink, CancellationToken cancellationToken) =>
        channel.ListAsync(Routes.UserList(customerId, deleted), UserReader.OfList(customerId), sink, cancellationToken);

    public async Task<PartnerCustomerUser> GetAsync(Guid customerId, Guid userId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.User(customerId, userId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => UserReader.ReadRoot(json, customerId));
    }

    public Task<PartnerCustomerUser> CreateAsync(Guid customerId, UserCreation creation, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(customerId, new ServiceRequest(HttpMethod.Post, Routes.Users(customerId)) { Body = UserWriter.Write(creation) }, ticket, cancellationToken);

    public Task<PartnerCustomerUser> UpdateAsync(Guid customerId, Guid userId, UserEdit edit, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(customerId, Patch(Routes.User(customerId, userId), UserWriter.Write(edit)), ticket, cancellationToken);

    public Task<PartnerCustomerUser> ResetPasswordAsync(Guid customerId, Guid userId, UserPassword password, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(customerId, Patch(Routes.UserPassword(customerId, userId), UserWriter.Write(password)), ticket, cancellationToken);

    public Task<PartnerCustomerUser> RestoreAsync(Guid customerId, Guid userId, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(customerId, Patch(Routes.User(customerId, userId), UserWriter.Restored), ticket, cancellationToken);

    public async Task DeleteAsync(Guid customerId, Guid userId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(new ServiceRequest(HttpMethod.Delete, Routes.User(customerId, userId)).Under(ticket), cancellationToken).ConfigureAwait(false);
    }

    private async Task<PartnerCustomerUser> ChangeAsync(Guid customerId, ServiceRequest request, RequestTicket ticket, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(request.Under(ticket), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => UserReader.ReadRoot(json, customerId));
    }

    private static ServiceRequest Patch(string path, string body) => new(ServiceRequest.Patch, path) { Body = body };
}
