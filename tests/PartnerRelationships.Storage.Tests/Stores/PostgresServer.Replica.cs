using System;
using System.IO;
using System.Threading;
using Npgsql;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <content>One of a pair: a primary, or a replica that receives everything that the primary writes.</content>
public sealed partial class PostgresServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Makes it a streaming replica of another one, from a copy of that; what it had before is gone.</summary>
    internal void Follow(PostgresServer primary)
    {
        primary.EnsureStarted();
        primary.Confirm(byReplica: false);
        folder ??= Run("mktemp", "-d", Path.Combine(Path.GetTempPath(), "postgres-XXXXXXXX")).Trim();
        Run("rm", "-rf", Data);
        var source = $"host=127.0.0.1 port={primary.Port} user={User} password='{Password.Replace("'", "\\'", StringComparison.Ordinal)}'";
        Run(Path.Combine(Programs!, "pg_basebackup"), "-D", Data, "-d", source, "-R", "-X", "stream", "-c", "fast", "--no-sync");
        Restart();
    }

    /// <summary>Ends its first process and all others with kill -9: none of them says goodbye. What says that they are there goes with them: where nobody
    /// collects the dead, it would stay true.</summary>
    internal void Murder() => Run("sh", "-c", "first=$(head -n 1 \"$1/data/postmaster.pid\"); kill -9 $first $(pgrep -P $first); rm -f \"$1/data/postmaster.pid\" \"$1\"/.s.PGSQL.*", "sh", folder!);

    /// <summary>Makes the replica a primary, which confirms commits without a replica of its own.</summary>
    internal void Promote()
    {
        Control("promote", "-w");
        Confirm(byReplica: false);
    }

    /// <summary>Whether a commit is only confirmed when a replica has written it to its disk; waits until there is such a replica.</summary>
    internal void Confirm(bool byReplica)
    {
        Execute($"ALTER SYSTEM SET synchronous_standby_names = '{(byReplica ? "*" : "")}'");
        Execute("SELECT pg_reload_conf()");
        Assert.True(!byReplica || SpinWait.SpinUntil(() => Ask<bool>("SELECT EXISTS (SELECT FROM pg_stat_replication WHERE state = 'streaming' AND sync_state = 'sync')"), Patience), "No replica has joined.");
    }

    internal T Ask<T>(string sql)
    {
        using var connection = new NpgsqlConnection(Address("public"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return (T)command.ExecuteScalar()!;
    }

    private void Execute(string sql) => Ask<object>(sql);
}
