using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>How SQLite says it.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override string SameText(string column, string parameter) => $"{column} = @{parameter} COLLATE NOCASE";

    public override string Position(string text, string part) => $"instr({text}, {part})";

    public override string IsIn(string expression, string parameter) => $"{expression} IN @{parameter}";

    public override string Unindexed(string column) => "+" + column;

    public override string Clock(string said) => said;

    // A writer to a file has the whole file.
    public override string LockingFreeRows => "";
}
