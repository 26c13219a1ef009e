using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Profiles;

internal sealed class CustomerProfileClient(ServiceChannel channel) : ICustomerProfiles
{
    public async Task<CustomerBillingProfile> GetBillingAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(Routes.Billing(customerId), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => BillingReader.Read(json, customerId));
    }

    public async Task<CustomerBillingProfile> UpdateBillingAsync(CustomerBillingProfile before, BillingEdit edit, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var path = Routes.Billing(before.CustomerId);
        var (body, now) = await ReadWholeAsync(path, before.CustomerId, edit, cancellationToken).ConfigureAwait(false);
        // Where the service does not tell versions apart, what it shows does.
        if (now.ETag is null ? now != before : now.ETag != before.ETag)
        {
            throw new ConflictException("EtagStale", $"The billing profile of {before.CompanyName} was changed in the meantime.") { RecommendedAction = ErrorIds.ActionOf("EtagStale") };
        }

        using var answer = await channel.SendAsync(new ServiceRequest(HttpMethod.Put, path) { Body = body, IfMatch = now.ETag }.Under(ticket), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => BillingReader.Read(json, before.CustomerId));
    }

    public async Task<CustomerCompany> GetOrganizationAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(Routes.OrganizationOf(customerId), cancellationToken).ConfigureAwait(false);
        return answer.Parse(CompanyReader.Read);
    }

    public async Task<IReadOnlyList<string>> ListDomainsAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(Routes.DomainsOf(customerId), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => json.Texts());
    }

    public async Task<IReadOnlyList<CustomerQualification>> ListQualificationsAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(Routes.Qualifications(customerId), cancellationToken).ConfigureAwait(false);
        return answer.Parse(QualificationReader.Read);
    }

    private Task<ServiceAnswer> AskAsync(string path, CancellationToken cancellationToken) => channel.SendAsync(ServiceRequest.Get(path), cancellationToken);

    // The service takes what a body leaves out for a wish to reset it: everything is sent back as it came.
    private async Task<(string Body, CustomerBillingProfile Now)> ReadWholeAsync(string path, Guid customerId, BillingEdit edit, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(path, cancellationToken).ConfigureAwait(false);
        return (answer.ParseText(text => BillingDraft.With(text, edit)), answer.Parse(json => BillingReader.Read(json, customerId)));
    }
}
