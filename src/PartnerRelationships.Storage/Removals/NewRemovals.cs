using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Dapper;

namespace PartnerRelationships.Storage.Removals;

/// <summary>Writes a run's customers, many in a statement: there may be ten thousand, and a server is some way off.</summary>
internal static class NewRemovals
{
    private const int RowsInAStatement = 200;

    public static void Insert(DbConnection connection, List<RemovalRow> rows)
    {
        for (var start = 0; start < rows.Count; start += RowsInAStatement)
        {
            var part = rows.GetRange(start, Math.Min(RowsInAStatement, rows.Count - start));
            var values = string.Join(", ", part.Select((_, index) => $"(@run, @partner, @place{index}, @customer{index}, @name{index}, @domain{index})"));
            connection.Execute($"INSERT INTO removal (run_id, partner_tenant_id, place, customer_id, name, domain) VALUES {values}", ParametersOf(part));
        }
    }

    private static DynamicParameters ParametersOf(List<RemovalRow> rows)
    {
        var parameters = new DynamicParameters(new { run = rows[0].RunId, partner = rows[0].PartnerTenantId });
        for (var index = 0; index < rows.Count; index++)
        {
            parameters.Add($"place{index}", rows[index].Place);
            parameters.Add($"customer{index}", rows[index].CustomerId);
            parameters.Add($"name{index}", rows[index].Name);
            parameters.Add($"domain{index}", rows[index].Domain);
        }

        return parameters;
    }
}
