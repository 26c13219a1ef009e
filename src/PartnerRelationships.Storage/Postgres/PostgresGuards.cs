using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>What keeps a server's events from being changed: the triggers and functions of the ledger, as they are and as they should be.</summary>
internal static class PostgresGuards
{
    // A trigger's type says in bits when it fires: 1 for each row, 2 before, 4 INSERT, 8 DELETE, 16 UPDATE, 32 TRUNCATE.
    private const string Found = """
        SELECT format('The trigger ''%s'' of the table ''%s''', tgname, relname) AS name,
            format('%s %s.%s%s', tgtype, home.nspname, proname,
                CASE WHEN tgenabled IN ('O', 'A') AND tgqual IS NULL AND tgattr::text = '' AND tgnargs = 0 THEN '' ELSE ' but not always' END) AS made
        FROM pg_trigger
        JOIN pg_class ON pg_class.oid = tgrelid
        JOIN pg_namespace AS ledger ON ledger.oid = relnamespace
        JOIN pg_proc ON pg_proc.oid = tgfoid
        JOIN pg_namespace AS home ON home.oid = pronamespace
        WHERE ledger.nspname = @schema AND NOT tgisinternal
        UNION ALL
        SELECT format('The rule ''%s'' of the table ''%s''', rulename, tablename), definition FROM pg_rules WHERE schemaname = @schema
        UNION ALL
        SELECT format('The function ''%s''', proname), format('%s %s %s', prosecdef, array_to_string(proconfig, ' '), prosrc)
        FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname = @schema AND proname = ANY (@functions)
        """;

    private static readonly (string Name, int Type, string Function)[] Triggers =
    [
        ("event_follows_the_last_one", 1 + 2 + 4, "event_follows_the_last_one"),
        ("event_is_never_changed", 1 + 2 + 8 + 16, "event_is_never_changed"),
        ("event_is_never_emptied", 2 + 32, "event_is_never_changed"),
    ];

    public static LedgerGuards Read(DbConnection connection, string schema)
    {
        var functions = PostgresFunctions.Of(schema);
        var found = connection.Query<(string Name, string Made)>(Found, new { schema, functions = functions.Select(function => function.Name).ToArray() });
        return new LedgerGuards(Expected(schema, functions), found.GroupBy(one => one.Name).ToDictionary(same => same.Key, same => string.Concat(same.Select(one => one.Made))));
    }

    private static Dictionary<string, string> Expected(string schema, IEnumerable<PostgresFunction> functions) => Triggers
        .Select(trigger => (Name: $"The trigger '{trigger.Name}' of the table 'event'", Made: $"{trigger.Type} {schema}.{trigger.Function}"))
        .Concat(functions.Select(function => (Name: $"The function '{function.Name}'", function.Made)))
        .ToDictionary(one => one.Name, one => one.Made);
}
