using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using Npgsql;
using PartnerRelationships.Storage.Tests.Stores;
using PartnerRelationships.Testing;

[assembly: AssemblyFixture(typeof(PgBouncer))]

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A PgBouncer before the tests' server, in transaction mode, with as little set as can be.</summary>
public sealed class PgBouncer : IDisposable
{
    /// <summary>A database behind it where each statement may go to another connection.</summary>
    public const string ByStatement = "by_statement";

    private readonly object starting = new();
    private string? folder;

    private static string? Program => new[] { "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer" }.FirstOrDefault(File.Exists);

    private int Port { get; } = Ports.Free();

    /// <summary>How long it leaves a server alone that it could not reach; by default as long as it does by itself.</summary>
    internal int LoginRetrySeconds { get; init; } = 15;

    /// <summary>How a user writes the address of a ledger behind it.</summary>
    public string Address(PostgresServer server, string schema)
    {
        var address = new NpgsqlConnectionStringBuilder(server.Address(schema));
        lock (starting)
        {
            folder ??= Start(address);
        }

        address.Port = Port;
        return address.ToString();
    }

    public void Dispose()
    {
        if (folder is not null)
        {
            PostgresServer.Run("sh", "-c", "kill $(cat \"$1/pid\"); rm -rf \"$1\"", "sh", folder);
        }
    }

    /// <summary>Sends everything to another server from now on, as an administrator does: a changed file, and a signal to read it.</summary>
    internal void PointTo(PostgresServer server)
    {
        Configure(folder!, server.Port);
        PostgresServer.Run("sh", "-c", "kill -HUP $(cat \"$1/pid\")", "sh", folder!);
    }

    private string Start(NpgsqlConnectionStringBuilder server)
    {
        Assert.SkipWhen(Program is null, "PgBouncer is not installed (Debian: pgbouncer), so no ledger behind a pooler was tried.");
        var made = PostgresServer.Run("mktemp", "-d", Path.Combine(Path.GetTempPath(), "pgbouncer-XXXXXXXX")).Trim();
        PostgresServer.Write(Path.Combine(made, "users"), $"\"{server.Username}\" \"{server.Password!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        Configure(made, server.Port);
        PostgresServer.Run(Program!, "-d", "-q", Path.Combine(made, "ini"));
        Assert.True(SpinWait.SpinUntil(Listens, TimeSpan.FromSeconds(30)), "PgBouncer does not listen.");
        return made;
    }

    private void Configure(string made, int server) =>
        PostgresServer.Write(Path.Combine(made, "ini"), $"""
            [databases]
            * = host=127.0.0.1 port={server}
            {ByStatement} = host=127.0.0.1 port={server} dbname=postgres pool_mode=statement
            [pgbouncer]
            pool_mode = transaction
            server_login_retry = {LoginRetrySeconds}
            listen_addr = 127.0.0.1
            listen_port = {Port}
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = {made}/users
            logfile = {made}/log
            pidfile = {made}/pid
            """);

    private bool Listens()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
