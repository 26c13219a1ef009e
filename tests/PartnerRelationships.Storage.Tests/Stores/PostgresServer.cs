using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Npgsql;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A PostgreSQL server of the tests' own, and of the bench's: a private cluster on a loopback port, made when the first of them needs it.</summary>
public sealed partial class PostgresServer : IDisposable
{
    public const string User = "kata";
    public const string Password = "T1tok;'\"= x";

    private readonly object starting = new();
    private string? folder;

    private static string? Programs => new[] { "/usr/lib/postgresql", "/opt/homebrew/opt" }
        .Where(Directory.Exists).SelectMany(Directory.GetDirectories).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max();

    /// <summary>What is missing on this machine; null for nothing.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL is not installed (Debian: postgresql-15), so no ledger on a server was tried." : null;

    public int Port { get; } = Ports.Free();

    /// <summary>Whether nobody has asked for it yet.</summary>
    internal bool IsNew => folder is null;

    /// <summary>Whether a commit is on the disk. Tests do not cut the machine's power.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Its certificate and key in PEM, to speak TLS with; without them it does not.</summary>
    internal (string Certificate, string Key)? Tls { get; init; }

    private string Data => Path.Combine(folder!, "data");

    /// <summary>How a user writes the address.</summary>
    /// <param name="schema">The ledger's schema.</param>
    /// <param name="user">Who signs in; null for the one whose server it is.</param>
    public string Address(string schema, string? user = null)
    {
        EnsureStarted();
        return new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Database = "postgres", Username = user ?? User, Password = Password, SearchPath = schema, Pooling = false }.ToString();
    }

    /// <summary>How another user writes it.</summary>
    public string Uri(string schema)
    {
        EnsureStarted();
        return $"postgresql://127.0.0.1:{Port}/postgres?search_path={schema}&pooling=false";
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => Control("stop", "-m", "immediate");

    // What a server that was killed has written is there. Nothing lives long enough to be tidied up.
    public void Restart() => Control("start", "-w", "-l", Path.Combine(folder!, "log"), "-o", $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync={(IsDurable ? "on" : "off")} -c full_page_writes={(IsDurable ? "on" : "off")} -c autovacuum=off -c jit=off -c ssl={(Tls is null ? "off" : "on")}");

    public void Dispose()
    {
        if (folder is not null)
        {
            if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            {
                Kill();
            }

            Run("rm", "-rf", folder);
        }
    }

    static partial void SkipWithoutPrograms();

    private void EnsureStarted()
    {
        lock (starting)
        {
            if (folder is not null)
            {
                return;
            }

            SkipWithoutPrograms();
            Make();
            Restart();
        }
    }

    private void Make()
    {
        folder = Run("mktemp", "-d", Path.Combine(Path.GetTempPath(), "postgres-XXXXXXXX")).Trim();
        Write(Path.Combine(folder, "password"), Password);
        Run(Path.Combine(Programs!, "initdb"), "-D", Data, "-U", User, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256", $"--pwfile={folder}/password", "--no-sync");
        if (Tls is { } tls)
        {
            Write(Path.Combine(Data, "server.crt"), tls.Certificate);
            Write(Path.Combine(Data, "server.key"), tls.Key);
        }
    }

    private void Control(string verb, params string[] arguments) => Run(Path.Combine(Programs!, "pg_ctl"), [verb, "-D", Data, .. arguments]);

    /// <summary>Writes a file that is the server's alone.</summary>
    internal static void Write(string path, string text) => Run("sh", "-c", "umask 077; printf '%s' \"$1\" > \"$2\"", "sh", text, path);

    /// <summary>Runs a program as whoever may run servers: they refuse to be root's.</summary>
    internal static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux()
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = "/" }
            : new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

        // The server itself keeps the other end of what its starter was given.
        var output = program.EndsWith("pg_ctl", StringComparison.Ordinal) ? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode} {output}");
    }
}
