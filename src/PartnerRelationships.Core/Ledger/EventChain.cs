using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The chain of the ledger's entries: an entry's hash covers all its fields, among them its number and the hash before it.</summary>
/// <remarks>One chain for a whole ledger: what can be cut off or fall out is the file's, and a chain for each partner would not
/// notice that all of one partner is gone.</remarks>
public static class EventChain
{
    /// <summary>What the first entry follows.</summary>
    public static readonly string Origin = new('0', 64);

    /// <summary>An event's fields as the ledger keeps them, in its place and with its hash.</summary>
    /// <param name="entry">The event; what it says of its place is not looked at.</param>
    /// <param name="number">Its place.</param>
    /// <param name="previousHash">The hash of the entry before it.</param>
    public static IReadOnlyDictionary<string, string?> Append(RelationshipEvent entry, long number, string previousHash) =>
        new UnplacedEvent(entry).Place(number, previousHash, entry.DatabaseUser).ToDictionary(field => field.Key, field => field.Value);

    /// <summary>The hash that an entry should have.</summary>
    public static string HashOf(IEnumerable<KeyValuePair<string, string?>> fields) =>
        LedgerHash.Of(fields.Where(field => field.Key != EventFields.Hash));
}
