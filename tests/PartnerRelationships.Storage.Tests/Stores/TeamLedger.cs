using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Npgsql;
using PartnerRelationships.Storage.Postgres;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A ledger on a server whose roles an administrator made, who may do no more than that takes.</summary>
internal sealed class TeamLedger : ServerLedger
{
    private const string WithPassword = "LOGIN PASSWORD 'T1tok;''\"= x'";

    // As the fifth version left it.
    private const string Version5 = """
        DROP TABLE service_refusal; DROP INDEX event_of_kind; DROP INDEX event_of_moment;
        ALTER TABLE event DROP COLUMN database_user;
        ALTER TABLE removal DROP COLUMN planned;
        ALTER TABLE removal_run DROP COLUMN kind;
        ALTER TABLE removal_run DROP COLUMN attester;
        DROP FUNCTION lock_head(); DROP FUNCTION end_stuck_writers(); DROP FUNCTION hash_of(jsonb);
        CREATE OR REPLACE FUNCTION event_follows_the_last_one() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
        BEGIN
            UPDATE head SET entries = NEW.number, hash = NEW.hash WHERE entries = NEW.number - 1 AND hash = NEW.previous_hash;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'An event follows the last one.';
            END IF;
            RETURN NEW;
        END $body$;
        UPDATE ledger SET version = 5;
        """;

    private readonly PostgresServer server;

    public TeamLedger(PostgresServer server)
        : base(server)
    {
        this.server = server;
        Execute($"CREATE ROLE {Admin} CREATEROLE {WithPassword}; GRANT CREATE ON DATABASE postgres TO {Admin}");
    }

    /// <summary>SQL that adds an event beside the module.</summary>
    public static string InsertOf(IEnumerable<KeyValuePair<string, string?>> entry) =>
        $"INSERT INTO event ({string.Join(", ", entry.Select(field => field.Key))}) VALUES ({string.Join(", ", entry.Select(field => $"'{field.Value}'"))})";

    public string Admin => Schema + "_admin";

    public string Owner => Schema + "_owns";

    public string Worker => Schema + "_w1";

    public string Colleague => Schema + "_w2";

    public string Auditor => Schema + "_audits";

    /// <summary>Runs the script, as the administrator does.</summary>
    public void MakeRoles(string? by = null)
    {
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "server-roles.sql"));
        ExecuteAs(by ?? Admin, script.Replace("'partner_relationships'", $"'{Schema}'", StringComparison.Ordinal));
    }

    /// <summary>Lets the team in, as the guide says.</summary>
    public void MakeUsers() => ExecuteAs(Admin, $"""
        CREATE ROLE {Owner} {WithPassword} IN ROLE {Schema}_owner;
        CREATE ROLE {Worker} {WithPassword} IN ROLE {Schema}_worker; GRANT {Worker} TO {Schema}_owner;
        CREATE ROLE {Colleague} {WithPassword} IN ROLE {Schema}_worker; GRANT {Colleague} TO {Schema}_owner;
        CREATE ROLE {Auditor} {WithPassword} IN ROLE {Schema}_auditor;
        """);

    /// <summary>Opens it as somebody of the team.</summary>
    public SqlLedger OpenAs(string user) => PostgresAddress.Parse(server.Address(Schema, user), credential: null).Open();

    /// <summary>Makes it one of the version before the roles, with no events.</summary>
    public void MakeOld() => Execute(Version5);

    public NpgsqlConnection ConnectAs(string user)
    {
        var connection = new NpgsqlConnection(server.Address(Schema, user));
        connection.Open();
        return connection;
    }

    public void ExecuteAs(string user, string sql)
    {
        using var connection = ConnectAs(user);
        Dapper.SqlMapper.Execute(connection, sql);
    }
}
