using System.Linq;
using Dapper;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Changes;

/// <summary>A filter of removals as SQL.</summary>
internal static class ChangeConditions
{
    private const string InDoubt = "EXISTS (SELECT 1 FROM removal_step WHERE removal_step.removal = removal.number AND removal_step.state = 'Intended')";

    public static string Of(ChangeFilter filter, SqlDialect dialect) =>
        (filter.RunId is null ? "" : " AND run_id = @run")
        + (filter.CustomerId is null ? "" : " AND customer_id = @customer")
        + (filter.UpTo is null ? "" : " AND place <= @upTo")
        + (filter.Outcomes is null ? "" : " AND " + dialect.IsIn("outcome", "outcomes"))
        + (filter.IsOpen is null ? "" : filter.IsOpen.Value ? " AND outcome IS NULL" : " AND outcome IS NOT NULL")
        + (filter.IsInDoubt is null ? "" : filter.IsInDoubt.Value ? " AND " + InDoubt : " AND NOT " + InDoubt);

    public static DynamicParameters Parameters(ChangeFilter filter, object others)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("run", filter.RunId?.ToString());
        parameters.Add("customer", filter.CustomerId?.ToString());
        parameters.Add("upTo", filter.UpTo);
        parameters.Add("outcomes", filter.Outcomes?.Select(outcome => outcome.ToString()).ToList());
        return parameters;
    }
}
