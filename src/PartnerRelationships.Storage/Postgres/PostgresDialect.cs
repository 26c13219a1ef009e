using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>How PostgreSQL says it.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    public override string SameText(string column, string parameter) => $"lower({column}) = lower(@{parameter} COLLATE \"C\")";

    public override string Position(string text, string part) => $"strpos({text}, {part})";

    public override string IsIn(string expression, string parameter) => $"{expression} = ANY (@{parameter})";

    // It counts the rows itself.
    public override string Unindexed(string column) => column;

    public override string Clock(string said) => "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    public override string LockingFreeRows => " FOR UPDATE SKIP LOCKED";
}
