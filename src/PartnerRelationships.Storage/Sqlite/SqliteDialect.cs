using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>How SQLite says it.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override string SameText(string column, string parameter) => $"{column} = @{parameter} COLLATE NOCASE";

    public override string IsIn(string expression, string parameter) => $"{expression} IN @{parameter}";
}
