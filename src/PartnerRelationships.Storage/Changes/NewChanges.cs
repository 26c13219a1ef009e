using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Changes;

/// <summary>Writes a run's customers as they come, many in a statement: there may be a hundred thousand, and a server is some way off.</summary>
internal static class NewChanges
{
    private const int RowsInAStatement = 200;

    /// <summary>Writes them.</summary>
    /// <returns>The hash of who each of them is, as it is written.</returns>
    public static IEnumerable<string> Insert(DbConnection connection, RelationshipRun run, IEnumerable<PlannedLine> customers)
    {
        var part = new List<PlannedRow>(RowsInAStatement);
        foreach (var row in customers.Select((planned, index) => ChangeRow.Of(run.PartnerTenantId, run.RunId, planned, index + 1)))
        {
            part.Add(row);
            if (part.Count == RowsInAStatement)
            {
                Insert(connection, part);
                part.Clear();
            }

            yield return ChangeHash.OfIdentity(row);
        }

        Insert(connection, part);
    }

    private static void Insert(DbConnection connection, List<PlannedRow> rows)
    {
        if (rows.Count > 0)
        {
            var values = string.Join(", ", rows.Select((_, index) => $"(@run, @partner, @place{index}, @customer{index}, @name{index}, @domain{index}, @planned{index})"));
            connection.Execute($"INSERT INTO removal (run_id, partner_tenant_id, place, customer_id, name, domain, planned) VALUES {values}", ParametersOf(rows));
        }
    }

    private static DynamicParameters ParametersOf(List<PlannedRow> rows)
    {
        var parameters = new DynamicParameters(new { run = rows[0].RunId, partner = rows[0].PartnerTenantId });
        for (var index = 0; index < rows.Count; index++)
        {
            parameters.Add($"place{index}", rows[index].Place);
            parameters.Add($"customer{index}", rows[index].CustomerId);
            parameters.Add($"name{index}", rows[index].Name);
            parameters.Add($"domain{index}", rows[index].Domain);
            parameters.Add($"planned{index}", rows[index].Planned);
        }

        return parameters;
    }
}
