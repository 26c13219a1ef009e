using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>Inviting a customer.</summary>
internal sealed class InvitationOperations(InvitationLink link)
{
    /// <summary>The query's provider is ignored, as in the field: a combined link is the client's to make (contract §0.1, §5.3).</summary>
    public Answer Request(Call call, Session db) => Answer.Ok(new JObject
    {
        ["url"] = link.Write(call.Origin),
        ["attributes"] = Resource.Attributes("RelationshipRequest"),
    });
}
