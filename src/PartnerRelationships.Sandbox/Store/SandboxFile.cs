using System;
using System.Globalization;
using System.IO;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Sandbox.Store;

/// <summary>Opening a sandbox: a new one is made, an older one brought up, a foreign file left alone.</summary>
internal static class SandboxFile
{
    private const int NotADatabase = 26, Corrupt = 11;

    /// <param name="path">The file; null for memory.</param>
    /// <param name="seed">Fills a new sandbox's tables of the first version.</param>
    /// <param name="extend">Fills the tables that came after it.</param>
    public static Session Open(string? path, Action<Session> seed, Action<Session> extend)
    {
        Session? session = null;
        try
        {
            if (path is not null) OwnFile.Ensure(path);
            session = Connect(path);
            // Cache to create a new one quickly; later users do without it: the system caches the file's pages as well, once for all connections.
            session.Script("PRAGMA cache_size = -16000");
            Prepare(session, path, seed, extend);
            session.Script("PRAGMA cache_size = -2000; PRAGMA shrink_memory");
            return session;
        }
        catch (SqliteException e)
        {
            session?.Dispose();
            throw e.SqliteErrorCode is NotADatabase or Corrupt ? Invalid(path, e) : Unavailable(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unavailable(path, e);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    public static Session Connect(string? path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            var session = new Session(connection);
            session.Script("PRAGMA busy_timeout = 30000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(Session session, string? path, Action<Session> seed, Action<Session> extend)
    {
        var isNew = IsEmpty(session);
        if (isNew && path is not null) session.Script("PRAGMA journal_mode = WAL");
        if (isNew || VersionOf(session) < Schema.Version)
        {
            session.Transact(writes: true, db =>
            {
                // Another process may have done it while this one waited for the lock.
                if (IsEmpty(db)) Create(db, seed, extend);
                else if (VersionOf(db) < Schema.Version) Upgrade(db, extend);
                return true;
            });
        }
        Verify(session, path);
    }

    private static void Create(Session db, Action<Session> seed, Action<Session> extend)
    {
        db.Script(Schema.Tables);
        db.Script(Schema.Third);
        db.Script(Schema.Fourth);
        db.Script(Schema.Fifth);
        seed(db);
        db.Script(Schema.Indexes);
        Extend(db, extend);
        db.Script(Schema.Sixth);
        db.Script(Schema.Seventh);
        db.Script(Schema.Present);
    }

    private static void Upgrade(Session db, Action<Session> extend)
    {
        var version = VersionOf(db);
        if (version == Schema.First) Extend(db, extend);
        if (version <= Schema.SecondVersion) db.Script(Schema.Third);
        if (version <= Schema.ThirdVersion) db.Script(Schema.Fourth);
        db.Script(Schema.Fifth);
        db.Script(Schema.Sixth);
        db.Script(Schema.Seventh);
        db.Script(Schema.Present);
    }

    private static void Extend(Session db, Action<Session> extend)
    {
        db.Script(Schema.Second);
        extend(db);
        db.Script(Schema.SecondIndexes);
    }

    private static long? VersionOf(Session db) =>
        Number(db, "PRAGMA application_id") == Schema.ApplicationId ? Number(db, "PRAGMA user_version") : null;

    private static bool IsEmpty(Session db) => Number(db, "SELECT count(*) FROM sqlite_master") == 0 && Number(db, "PRAGMA application_id") == 0;

    private static void Verify(Session db, string? path)
    {
        if (Number(db, "PRAGMA application_id") != Schema.ApplicationId) throw Invalid(path, null);
        if (Number(db, "PRAGMA user_version") != Schema.Version)
            throw new SandboxException("SandboxFileInvalid", $"The sandbox '{path}' was created by another version of this module.") { RecommendedAction = "Name another file." };
    }

    private static long Number(Session db, string sql) => Convert.ToInt64(db.Scalar(sql), CultureInfo.InvariantCulture);

    private static SandboxException Invalid(string? path, Exception? cause) =>
        new("SandboxFileInvalid", $"The file '{path}' is not a sandbox.", inner: cause) { RecommendedAction = "Name another file. This one was left unchanged." };

    private static SandboxException Unavailable(string? path, Exception cause) =>
        new("SandboxFileUnavailable", $"The sandbox '{path}' cannot be opened: {cause.Message}", inner: cause) { RecommendedAction = "Check that its folder exists and is writable." };
}
