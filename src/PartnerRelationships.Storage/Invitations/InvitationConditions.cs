using System.Linq;
using Dapper;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>A filter of invitations as SQL.</summary>
internal static class InvitationConditions
{
    public static string Of(InvitationFilter filter, SqlDialect dialect) =>
        (filter.States is null ? "" : " AND " + dialect.IsIn("state", "states"))
        + (filter.CreatedBefore is null ? "" : " AND created_on < @before")
        + (filter.CreatedSince is null ? "" : " AND created_on >= @since")
        + (filter.Channel is null ? "" : " AND " + dialect.SameText("channel", "channel"))
        + (filter.Provider is null ? "" : filter.Provider.PartnerId is null ? " AND " + dialect.SameText("provider_name", "provider") : " AND provider_id = @provider")
        + (filter.Email is null ? "" : " AND " + dialect.SameText("email", "email"))
        + (filter.Domain is null ? "" : " AND " + dialect.SameText("domain", "domain"));

    public static DynamicParameters Parameters(InvitationFilter filter, object others)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("states", filter.States?.Select(state => state.ToString()).ToList());
        parameters.Add("before", filter.CreatedBefore is { } before ? EventFields.Moment(before) : null);
        parameters.Add("since", filter.CreatedSince is { } since ? EventFields.Moment(since) : null);
        parameters.Add("channel", KeptText.Of(filter.Channel));
        parameters.Add("provider", filter.Provider?.PartnerId?.ToString() ?? KeptText.Of(filter.Provider?.Text));
        parameters.Add("email", KeptText.Of(filter.Email));
        parameters.Add("domain", KeptText.Of(filter.Domain));
        return parameters;
    }
}
