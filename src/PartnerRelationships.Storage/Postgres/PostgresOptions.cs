using System;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Npgsql;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>An address as Npgsql wants it. The password is handed out when it is asked for, and is in no text of it.</summary>
internal sealed class PostgresOptions
{
    public const string DefaultSchema = "partner_relationships";
    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly NetworkCredential? credential;

    private PostgresOptions(NpgsqlConnectionStringBuilder settings, string schema, NetworkCredential? credential)
    {
        this.settings = settings;
        this.credential = credential;
        Schema = schema;
    }

    /// <summary>The schema that the ledger's tables are in.</summary>
    public string Schema { get; }

    /// <summary>What is shown of it: enough to find it, and nothing secret.</summary>
    public string Name => string.Join(";", new[]
    {
        $"Host={settings.Host}",
        settings.Port == NpgsqlConnection.DefaultPort ? null : $"Port={settings.Port}",
        $"Database={settings.Database ?? settings.Username}",
        settings.Username is null ? null : $"Username={settings.Username}",
        Schema == DefaultSchema ? null : $"Search Path={Schema}",
    }.Where(part => part is not null));

    /// <summary>Reads an address; who signs in is the credential's, or else the address's.</summary>
    /// <exception cref="InvalidInputException">It cannot be read. What it says is not repeated: it may hold a password.</exception>
    public static PostgresOptions Parse(string address, NetworkCredential? credential)
    {
        var (settings, mayBeInsecure) = PostgresAddressText.Read(address);
        if (string.IsNullOrEmpty(settings.Host))
        {
            throw PostgresAddressText.Invalid("It names no host.");
        }

        PostgresSecurity.Require(settings, mayBeInsecure);
        credential ??= settings.Password is { } password ? new NetworkCredential(settings.Username, password) : null;
        settings.Username = string.IsNullOrEmpty(credential?.UserName) ? settings.Username : credential!.UserName;
        var schema = SchemaOf(settings);
        Complete(settings);
        return new PostgresOptions(settings, schema, credential);
    }

    public NpgsqlDataSource Build()
    {
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        if (credential is not null)
        {
            builder.UsePasswordProvider(_ => credential.Password, (_, _) => new ValueTask<string>(credential.Password));
        }

        // Only a primary can be written to; which one of several hosts that is changes in a failover.
        return settings.Host!.Contains(',', StringComparison.Ordinal) ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary) : builder.Build();
    }

    private static string SchemaOf(NpgsqlConnectionStringBuilder settings)
    {
        var schema = string.IsNullOrWhiteSpace(settings.SearchPath) ? DefaultSchema : settings.SearchPath;
        return Regex.IsMatch(schema, "^[a-z_][a-z0-9_]{0,62}$")
            ? schema
            : throw PostgresAddressText.Invalid("Its search path must name one schema, in lower-case letters, digits and underscores.");
    }

    // Nothing that a pooler would not hand on, or would give to another connection: no path at the start, nothing prepared, nothing to discard.
    private static void Complete(NpgsqlConnectionStringBuilder settings)
    {
        settings.Password = null;
        settings.PersistSecurityInfo = false;
        settings.IncludeErrorDetail = false;
        settings.ApplicationName ??= "PartnerRelationships";
        settings.SearchPath = null;
        settings.TargetSessionAttributes = null;
        if (!settings.ShouldSerialize("Host Recheck Seconds"))
        {
            // Which of several hosts is the primary may have changed just now.
            settings.HostRecheckSeconds = 1;
        }
        settings.MaxAutoPrepare = 0;
        settings.NoResetOnClose = true;
    }
}
