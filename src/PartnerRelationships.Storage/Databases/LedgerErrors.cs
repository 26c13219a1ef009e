using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Words what goes wrong with a ledger's database.</summary>
internal abstract class LedgerErrors
{
    /// <summary>The ledger can be opened, but something in it was altered or damaged.</summary>
    /// <param name="what">What, to begin a sentence.</param>
    /// <param name="error">How it showed.</param>
    public static LedgerException Corrupt(string what, Exception? error = null) =>
        new("LedgerCorrupt", $"{what} of the ledger is damaged and cannot be read.", inner: error)
        {
            RecommendedAction = "Test-RelationshipLedger shows the first bad entry. Restore a backup of the ledger.",
        };

    /// <summary>Lets a record be changed only as its last entry left it: the next entry would make good what was altered outside the module.</summary>
    /// <param name="what">What, to begin a sentence.</param>
    /// <param name="hash">Its hash as it is.</param>
    /// <param name="recorded">Its hash in the last entry about it; null if there is none.</param>
    /// <exception cref="LedgerException">It was altered (LedgerCorrupt).</exception>
    public static void RequireUnaltered(string what, string hash, string? recorded)
    {
        if (hash != recorded)
        {
            throw Altered(what);
        }
    }

    /// <summary>Something is not as its last entry left it.</summary>
    /// <param name="what">What, to begin a sentence.</param>
    public static LedgerException Altered(string what) =>
        new("LedgerCorrupt", $"{what} does not match its last entry in the ledger: it was altered outside the module. It was left as it is.")
        {
            RecommendedAction = "Test-RelationshipLedger shows what was altered. Find out who writes to the ledger, and restore a backup of it.",
        };

    /// <summary>The tables are of a later version than this module knows.</summary>
    public static LedgerException TooNew(string? ledger, long version) =>
        new("LedgerTooNew", $"The ledger '{ledger}' has version {version}, which a newer version of this module wrote. It was left unchanged.")
        {
            RecommendedAction = "Update the module.",
        };

    /// <summary>Whether the database is out of reach for a while: nothing is wrong with the work.</summary>
    public virtual bool IsOutage(LedgerException error) => false;

    /// <summary>Does the work; what goes wrong with the database becomes ours.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (IsOfTheDatabase(error))
        {
            throw Of(error);
        }
    }

    /// <summary>Does the work; what goes wrong with the database becomes ours.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (IsOfTheDatabase(error))
        {
            throw Of(error);
        }
    }

    /// <summary>Hands on what comes; what goes wrong with the database in the meantime becomes ours.</summary>
    public IEnumerable<T> GuardEach<T>(IEnumerable<T> items)
    {
        using var item = items.GetEnumerator();
        while (Guard(item.MoveNext))
        {
            yield return item.Current;
        }
    }

    /// <summary>Whether it is the database that failed, and not our own work.</summary>
    protected abstract bool IsOfTheDatabase(Exception error);

    /// <summary>The error of our ladder.</summary>
    protected abstract LedgerException Of(Exception error);
}
