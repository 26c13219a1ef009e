using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>A filter of invitations as SQL.</summary>
internal static class InvitationConditions
{
    /// <summary>Of those that this filter means.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="dialect">The database's.</param>
    /// <param name="mark">What its parameters' names end with, beside those of other filters.</param>
    public static string Of(InvitationFilter filter, SqlDialect dialect, string mark = "") =>
        (filter.InvitationId is null ? "" : $" AND invitation_id = @one{mark}")
        + (filter.States is null ? "" : $" AND state IN ({string.Join(", ", filter.States.Select(state => $"'{state}'").DefaultIfEmpty("NULL"))})")
        + (filter.CreatedBefore is null ? "" : $" AND created_on < @before{mark}")
        + (filter.CreatedSince is null ? "" : $" AND created_on >= @since{mark}")
        + (filter.Channel is null ? "" : " AND " + dialect.SameText("channel", "channel" + mark))
        + (filter.Provider is null ? "" : filter.Provider.PartnerId is null ? " AND " + dialect.SameText("provider_name", "provider" + mark) : $" AND provider_id = @provider{mark}")
        + (filter.Email is null ? "" : $" AND number IN ({Recipients(dialect, "email" + mark)})")
        + (filter.NameAlone is null ? "" : $" AND {dialect.SameText("customer_name", "name" + mark)} AND email IS NULL AND domain IS NULL")
        + (filter.Domain is null ? "" : " AND " + dialect.SameText("domain", "domain" + mark));

    /// <summary>Of those that one of these filters means: each of them has its index.</summary>
    public static string OfAny(IEnumerable<InvitationFilter> filters, SqlDialect dialect) =>
        $" AND number IN ({string.Join(" UNION ALL ", filters.Select((filter, place) => "SELECT number FROM invitation WHERE partner_tenant_id = @partner" + Of(filter, dialect, Mark(place))))})";

    public static DynamicParameters Parameters(InvitationFilter filter, object others)
    {
        var parameters = new DynamicParameters(others);
        foreach (var value in Values(filter))
        {
            parameters.Add(value.Key, value.Value);
        }

        return parameters;
    }

    // In two parts, so that each has its index.
    private static string Recipients(SqlDialect dialect, string email) =>
        $"SELECT number FROM invitation WHERE partner_tenant_id = @partner AND {dialect.SameText("email", email)}"
        + $" UNION ALL SELECT number FROM invitation WHERE partner_tenant_id = @partner AND {dialect.Position("email", "';'")} > 0"
        + $" AND {dialect.Position("'; ' || lower(email) || ';'", $"'; ' || lower(@{email}) || ';'")} > 0";

    /// <summary>What the conditions of <see cref="OfAny"/> compare with.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> ValuesOfAny(IEnumerable<InvitationFilter> filters) =>
        filters.SelectMany((filter, place) => Values(filter).Select(value => new KeyValuePair<string, object?>(value.Key + Mark(place), value.Value)));

    /// <summary>What the conditions compare with.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Values(InvitationFilter filter) => new Dictionary<string, object?>
    {
        ["one"] = filter.InvitationId?.ToString(),
        ["before"] = filter.CreatedBefore is { } before ? EventFields.Moment(before) : null,
        ["since"] = filter.CreatedSince is { } since ? EventFields.Moment(since) : null,
        ["channel"] = KeptText.Of(filter.Channel),
        ["provider"] = filter.Provider?.PartnerId?.ToString() ?? KeptText.Of(filter.Provider?.Text),
        ["email"] = KeptText.Of(filter.Email),
        ["name"] = KeptText.Of(filter.NameAlone),
        ["domain"] = KeptText.Of(filter.Domain),
    }.Where(value => value.Value is not null);

    private static string Mark(int place) => place.ToString(CultureInfo.InvariantCulture);
}
