using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Invitations;

internal sealed class InvitationLinkClient(ServiceChannel channel) : IInvitationLinks
{
    public async Task<Uri> GetAsync(Guid? providerId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.RelationshipRequest(providerId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(Read);
    }

    private Uri Read(JsonCursor json) =>
        Uri.TryCreate(json.Root(MemberNames.Url, json.Exact), UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || IsOwn(link))
            ? link
            : throw new FormatException("It contains no https link.");

    /// <summary>Whether the link leads to the very service that was asked, on this machine: an emulator shows the customer's side itself.</summary>
    private bool IsOwn(Uri link) => link.IsLoopback && link.GetLeftPart(UriPartial.Authority) == channel.BaseAddress.GetLeftPart(UriPartial.Authority);
}
