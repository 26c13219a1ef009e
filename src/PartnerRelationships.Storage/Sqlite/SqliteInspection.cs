using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Threading;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;
using SQLitePCL;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>A file as it is kept, and what lies beside it.</summary>
internal sealed class SqliteInspection(string? path, Func<SqliteConnection> connect) : LedgerInspection(path, new SqliteErrors(path))
{
    private const int InstructionsBetweenLooks = 1000;

    /// <summary>The inspection of a file that is not open.</summary>
    public static SqliteInspection Of(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("LedgerNotFound", $"There is no ledger '{path}'.");
        }

        if (LedgerFile.IsEmpty(path))
        {
            throw SqliteErrors.Invalid(path);
        }

        using var connection = SqliteConnections.OpenReadOnly(path);
        return LedgerSchema.Check(connection, path) < LedgerVersions.FirstWithEvents
            ? throw SqliteErrors.TooOld(path)
            : new SqliteInspection(path, () => SqliteConnections.OpenReadOnly(path));
    }

    public override IReadOnlyList<LedgerMark> ReadMarks()
    {
        // What lies beside the file first: the ledger may only grow in the meantime.
        var beside = Path is null ? null : HeadFile.Read(Path);
        return beside is null ? base.ReadMarks() : [.. base.ReadMarks(), beside];
    }

    public override string? FindDamage(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var connection = connect();
            raw.sqlite3_progress_handler(connection.Handle, InstructionsBetweenLooks, _ => cancellationToken.IsCancellationRequested ? 1 : 0, null);
            var finding = connection.Query<string>("PRAGMA integrity_check(1)").First();
            return finding == "ok" ? null : finding;
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (SqliteException error)
        {
            return error.Message;
        }
    }

    protected override Reading Read() => new(connect());

    protected override LedgerGuards ReadGuards(DbConnection connection) => SqliteGuards.Read(connection);

    // A file is checked as it is, also one of an older version.
    protected override bool HasRemovals(DbConnection connection) => connection.ExecuteScalar<bool>("SELECT count(*) FROM sqlite_master WHERE name = 'removal_run'");
}
