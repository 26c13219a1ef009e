using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Invitations;
using PartnerRelationships.Storage.Sqlite;
using SQLitePCL;

namespace PartnerRelationships.Storage.Inspection;

/// <summary>A ledger as it is kept.</summary>
internal sealed class LedgerInspection(string? path, Func<SqliteConnection> connect) : ILedgerInspection
{
    private const int InstructionsBetweenLooks = 1000;

    public string? Path => path;

    /// <summary>The inspection of a file that nobody has opened.</summary>
    public static LedgerInspection Of(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("LedgerNotFound", $"There is no ledger '{path}'.");
        }

        if (LedgerFile.IsEmpty(path))
        {
            throw LedgerErrors.Invalid(path);
        }

        using var connection = LedgerConnection.OpenReadOnly(path);
        return LedgerSchema.Check(connection, path) < LedgerVersions.FirstWithEvents
            ? throw LedgerErrors.TooOld(path)
            : new LedgerInspection(path, () => LedgerConnection.OpenReadOnly(path));
    }

    public IReadOnlyList<LedgerMark> ReadMarks()
    {
        // What lies beside the file first: the ledger may only grow meanwhile.
        var beside = path is null ? null : HeadFile.Read(path);
        var own = LedgerErrors.Guard(path, () =>
        {
            using var connection = connect();
            return LedgerHead.Read(connection);
        });
        return beside is null ? [own] : [own, beside];
    }

    public IEnumerable<IReadOnlyDictionary<string, string?>> ReadEntries() =>
        LedgerErrors.GuardEach(path, Read(connection => RawRow.Query(connection, "SELECT * FROM event ORDER BY number")));

    public IEnumerable<LedgerRecord> ReadRecords() => LedgerErrors.GuardEach(path, Read(InvitationRecords.Read));

    public string? FindDamage(CancellationToken cancellationToken)
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

    private IEnumerable<T> Read<T>(Func<SqliteConnection, IEnumerable<T>> query)
    {
        using var connection = connect();
        foreach (var row in query(connection))
        {
            yield return row;
        }
    }
}
