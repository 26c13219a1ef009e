using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.PartnerCenter.Customers;
using PartnerRelationships.PartnerCenter.DelegatedAdmin;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Invitations;

/// <summary>Plays the customer. Partner Center has no such operation; the sandbox does.</summary>
internal sealed class ConsentClient(ServiceChannel channel) : ICustomerConsent
{
    public Task<PartnerCustomer> AcceptAsync(ConsentRequest request, CancellationToken cancellationToken) =>
        PostAsync(Routes.Consents, Body(request), json => CustomerReader.ReadRoot(json).ToCustomer(), cancellationToken);

    public Task<DelegatedAdminRelationship> ApproveDelegatedAdminAsync(string relationshipId, Guid customerId, CancellationToken cancellationToken) =>
        PostAsync(Routes.DelegatedAdminApproval(relationshipId), $$"""{"tenantId":"{{customerId}}"}""", DelegatedAdminReader.ReadRoot, cancellationToken);

    private async Task<T> PostAsync<T>(string path, string body, Func<JsonCursor, T> parse, CancellationToken cancellationToken)
    {
        try
        {
            var post = new ServiceRequest(HttpMethod.Post, path) { Body = body };
            using var answer = await channel.SendAsync(post, cancellationToken).ConfigureAwait(false);
            return answer.Parse(parse);
        }
        catch (RemoteServiceException error) when (error.Fault?.Status == 400)
        {
            throw new InvalidInputException("InvitationLinkRefused", error.Message, error.Fault, error);
        }
    }

    private static string Body(ConsentRequest request)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            foreach (var (name, value) in new[]
            {
                ("link", request.Link.OriginalString), ("companyName", request.CustomerName), ("domain", request.Domain), ("email", request.Email), ("culture", request.Culture),
            })
            {
                json.WritePropertyName(name);
                json.WriteValue(value);
            }

            json.WriteEndObject();
        }

        return text.ToString();
    }
}
