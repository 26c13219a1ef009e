using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Invitations;

internal sealed class InvitationLinkClient(ServiceChannel channel) : IInvitationLinks
{
    public async Task<Uri> GetAsync(Guid? providerId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.RelationshipRequest(providerId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(Read);
    }

    private static Uri Read(JsonCursor json)
    {
        string? url = null;
        json.Root(member =>
        {
            if (member == MemberNames.Url)
            {
                url = json.Text();
            }
            else
            {
                json.Skip();
            }
        });
        return Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps
            ? link
            : throw new FormatException("It holds no https link.");
    }
}
