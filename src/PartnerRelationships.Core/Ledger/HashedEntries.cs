using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Entries, each with the hash that it should have. An entry's hash needs no other entry, so that all processors make them.</summary>
internal static class HashedEntries
{
    private const int Portion = 1_000;

    /// <summary>The entries in their order, as they are read.</summary>
    /// <exception cref="LedgerException">One cannot be read; those before it come first.</exception>
    public static IEnumerable<(IReadOnlyDictionary<string, string?> Entry, string Hash)> Of(IEnumerable<IReadOnlyDictionary<string, string?>> entries)
    {
        using var entry = entries.GetEnumerator();
        var portion = new List<IReadOnlyDictionary<string, string?>>(Portion);
        var failure = Fill(portion, entry);
        for (; portion.Count > 0; failure ??= Fill(portion, entry))
        {
            var hashes = new string[portion.Count];
            Parallel.For(0, hashes.Length, place => hashes[place] = EventChain.HashOf(portion[place]));
            for (var place = 0; place < hashes.Length; place++)
            {
                yield return (portion[place], hashes[place]);
            }

            portion.Clear();
        }

        failure?.Throw();
    }

    private static ExceptionDispatchInfo? Fill(List<IReadOnlyDictionary<string, string?>> portion, IEnumerator<IReadOnlyDictionary<string, string?>> entry)
    {
        try
        {
            while (portion.Count < Portion && entry.MoveNext())
            {
                portion.Add(entry.Current);
            }

            return null;
        }
        catch (LedgerException error)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
    }
}
