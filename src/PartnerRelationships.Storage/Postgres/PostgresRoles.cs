using System;
using System.IO;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The roles of a team: the script that a server's administrator runs once, and that gives them what a later version adds.</summary>
internal static class PostgresRoles
{
    private const string Resource = "server-roles.sql";

    /// <summary>The role of those who write.</summary>
    public static string WorkerOf(string schema) => schema + "_worker";

    /// <summary>The script, for a ledger's schema.</summary>
    public static string Script(string schema)
    {
        using var script = new StreamReader(typeof(PostgresRoles).Assembly.GetManifestResourceStream(Resource)!);
        return script.ReadToEnd().Replace($"'{PostgresOptions.DefaultSchema}'", $"'{schema}'", StringComparison.Ordinal);
    }
}
