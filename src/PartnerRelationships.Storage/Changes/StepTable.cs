using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Changes;

/// <summary>The steps of removals.</summary>
internal static class StepTable
{
    private static readonly RowColumns Columns = new(typeof(StepRow), nameof(StepRow.Removal), nameof(StepRow.Place));

    // An existing step is advanced; only the holder of the claim writes steps.
    private static readonly string Upsert =
        $"INSERT INTO removal_step ({Columns.Named}) VALUES ({Columns.Given}) ON CONFLICT (removal, place) DO UPDATE SET {Columns.Assigned}";

    public static void Write(DbConnection connection, long removal, IReadOnlyList<ChangeStep> steps)
    {
        foreach (var step in steps)
        {
            connection.Execute(Upsert, Columns.ParametersOf(StepRow.Of(removal, step)));
        }
    }

    /// <summary>The steps of these removals, in order.</summary>
    public static ILookup<long, StepRow> Read(DbConnection connection, SqlDialect dialect, IEnumerable<ChangeRow> removals)
    {
        var sql = $"SELECT {Columns.Selected} FROM removal_step WHERE {dialect.IsIn("removal", "numbers")} ORDER BY removal, place";
        return connection.Query<StepRow>(sql, new { numbers = removals.Select(removal => removal.Number).ToList() }).ToLookup(step => step.Removal);
    }

    /// <summary>A step that was read, as it is kept.</summary>
    public static IReadOnlyDictionary<string, string?> TextsOf(StepRow step) => Columns.TextsOf(step);

    /// <summary>The steps of one removal as they are kept.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string?>> ReadRaw(DbConnection connection, long removal) =>
        RawRow.Query(connection, "SELECT * FROM removal_step WHERE removal = @removal ORDER BY place", new { removal });
}
