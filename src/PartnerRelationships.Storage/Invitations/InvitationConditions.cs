using System.Linq;
using Dapper;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>A filter of invitations as SQL.</summary>
internal static class InvitationConditions
{
    public static string Of(InvitationFilter filter) =>
        (filter.States is null ? "" : " AND state IN @states")
        + (filter.CreatedBefore is null ? "" : " AND created_on < @before")
        + (filter.CreatedSince is null ? "" : " AND created_on >= @since")
        + (filter.Channel is null ? "" : " AND channel = @channel COLLATE NOCASE")
        + (filter.Provider is null ? "" : filter.Provider.PartnerId is null ? " AND provider_name = @provider COLLATE NOCASE" : " AND provider_id = @provider")
        + (filter.Email is null ? "" : " AND email = @email COLLATE NOCASE")
        + (filter.Domain is null ? "" : " AND domain = @domain COLLATE NOCASE");

    public static DynamicParameters Parameters(InvitationFilter filter, object others)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("states", filter.States?.Select(state => state.ToString()).ToList());
        parameters.Add("before", filter.CreatedBefore is { } before ? EventFields.Moment(before) : null);
        parameters.Add("since", filter.CreatedSince is { } since ? EventFields.Moment(since) : null);
        parameters.Add("channel", filter.Channel);
        parameters.Add("provider", filter.Provider?.PartnerId?.ToString() ?? filter.Provider?.Text);
        parameters.Add("email", filter.Email);
        parameters.Add("domain", filter.Domain);
        return parameters;
    }
}
