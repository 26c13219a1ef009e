using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>A user on the wire (contract A.6).</summary>
internal static class UserResource
{
    public static JObject Of(UserRow user, CustomerRow customer)
    {
        var body = Json.Compact(
            ("usageLocation", user.UsageLocation), ("id", user.Id.ToString()), ("userPrincipalName", user.PrincipalName), ("firstName", user.FirstName),
            ("lastName", user.LastName), ("displayName", user.DisplayName), ("immutableId", user.ImmutableId), ("userDomainType", "none"),
            ("state", user.IsActive ? "active" : "inactive"), ("softDeletionTime", user.Deleted is { } deleted ? Resource.Date(deleted) : null));
        body["links"] = Resource.Links($"/customers/{customer.Id}/users/{user.Id}");
        body["attributes"] = Resource.Attributes("CustomerUser");
        return body;
    }

    /// <summary>The answer to a creation names the first password, as the service's does.</summary>
    public static JObject Created(UserRow user, CustomerRow customer, string password, bool forceChange)
    {
        var body = Of(user, customer);
        body["passwordProfile"] = new JObject { ["password"] = password, ["forceChangePassword"] = forceChange };
        return body;
    }
}
