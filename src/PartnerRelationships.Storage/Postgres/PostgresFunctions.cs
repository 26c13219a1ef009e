using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The functions of a ledger. The head moves in one of them only: who may write need not be able to move it.</summary>
internal static class PostgresFunctions
{
    // As long as a writer of ours may fall silent.
    private const string Longest = "1 minute";

    public static IReadOnlyList<PostgresFunction> Of(string schema) =>
    [
        new("event_is_never_changed", "", "trigger", "plpgsql", IsOwners: false, """

            BEGIN
                RAISE EXCEPTION 'Events are only ever added.';
            END
            """),
        new("hash_of", "fields jsonb", "text", "sql", IsOwners: true, """

            SELECT encode(sha256(convert_to(string_agg(key || ':' || octet_length(convert_to(value, 'UTF8')) || ':' || value || chr(10), '' ORDER BY key COLLATE "C"), 'UTF8')), 'hex')
            FROM jsonb_each_text(fields) WHERE value IS NOT NULL
            """),
        new("event_follows_the_last_one", "", "trigger", "plpgsql", IsOwners: true, $"""

            BEGIN
                IF TG_RELID <> '"{schema}".event'::regclass THEN
                    RAISE EXCEPTION 'Only an event moves the head.';
                END IF;
                IF NEW.database_user IS DISTINCT FROM session_user::text COLLATE "C" THEN
                    RAISE EXCEPTION 'An event says who is signed in to the database.';
                END IF;
                IF NEW.hash IS DISTINCT FROM "{schema}".hash_of(to_jsonb(NEW) - 'hash') COLLATE "C" THEN
                    RAISE EXCEPTION 'An event fits its hash.';
                END IF;
                UPDATE "{schema}".head SET entries = NEW.number, hash = NEW.hash WHERE entries = NEW.number - 1 AND hash = NEW.previous_hash;
                IF NOT FOUND THEN
                    RAISE EXCEPTION 'An event follows the last one.';
                END IF;
                RETURN NEW;
            END
            """),
        new("lock_head", "", "TABLE (entries bigint, hash text, database_user text)", "sql", IsOwners: true, $"""

            SELECT head.entries, head.hash, session_user::text FROM "{schema}".head FOR UPDATE
            """),

        // A writer holds a lock of the second or third kind. Stronger ones are reserved for the owner, who may need longer.
        new("end_stuck_writers", "", "bigint", "sql", IsOwners: true, $"""

            SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM (
                SELECT pid
                FROM pg_locks JOIN pg_class ON pg_class.oid = relation JOIN pg_stat_activity USING (pid)
                WHERE relnamespace = '"{schema}"'::regnamespace AND datname = current_database() AND granted
                    AND pid <> pg_backend_pid() AND xact_start < clock_timestamp() - interval '{Longest}' AND pg_has_role(usesysid, 'USAGE')
                GROUP BY pid
                HAVING bool_and(mode IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')) AND bool_or(mode <> 'AccessShareLock')) AS stuck
            """),
    ];

    /// <summary>Makes all of them, or makes them again.</summary>
    public static string Script(string schema) => string.Join("\n", Of(schema).Select(function => function.Script(schema)));
}
