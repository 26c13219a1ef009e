using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Profiles;

internal sealed class ProfileClient(ServiceChannel channel) : IPartnerProfiles
{
    public async Task<PartnerProfile> GetAsync(CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.Organization), cancellationToken).ConfigureAwait(false);
        return answer.Parse(Read);
    }

    private static PartnerProfile Read(JsonCursor json)
    {
        Guid? tenant = null, id = null;
        string? name = null, country = null;
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.TenantId:
                    tenant = json.Id();
                    break;
                case MemberNames.Id:
                    id = Guid.TryParse(json.Text(), out var parsed) ? parsed : null;
                    break;
                case MemberNames.CompanyName:
                    name = json.Text();
                    break;
                case MemberNames.DefaultAddress:
                    json.Object(part =>
                    {
                        if (part == MemberNames.Country)
                        {
                            country = json.Text();
                        }
                        else
                        {
                            json.Skip();
                        }
                    });
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new PartnerProfile(tenant ?? id ?? throw new FormatException("It names no tenant."), name ?? "", country);
    }
}
