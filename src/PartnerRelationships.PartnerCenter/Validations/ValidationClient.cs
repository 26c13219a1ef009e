using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Validations;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Validations;

internal sealed class ValidationClient(ServiceChannel channel) : ICreationChecks
{
    public async Task<bool> IsDomainTakenAsync(string domain, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await channel.SendAsync(new ServiceRequest(HttpMethod.Head, Routes.Domain(domain)), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    public async Task<AddressVerdict> CheckAddressAsync(CustomerAddress address, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(HttpMethod.Post, Routes.AddressValidation) { Body = ValidationWriter.Address(address) };
        using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.Parse(AddressVerdictReader.Read);
    }

    public async Task<CountryRules> GetCountryRulesAsync(string country, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.CountryRules(country)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(CountryRulesReader.Read);
    }

    public async Task<ResellerVerdict?> CheckResellerAsync(string partnerId, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(HttpMethod.Post, Routes.ResellerValidation) { Body = ValidationWriter.Partners(partnerId) };
        using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => ResellerVerdictReader.Read(json, partnerId));
    }
}
