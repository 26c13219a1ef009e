using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Core.Ledger;

/// <summary>An event, ready but for its place in the chain. Entries are placed one after the other, and everybody waits for that: what can be done before is.</summary>
public sealed class UnplacedEvent
{
    private static readonly int Number = PlaceOf(EventFields.Number);
    private static readonly int PreviousHash = PlaceOf(EventFields.PreviousHash);
    private static readonly int DatabaseUser = PlaceOf(EventFields.DatabaseUser);
    private readonly KeyValuePair<string, string?>[] fields;

    /// <summary>Makes an event ready; what it says of its place and of the database's user is not looked at.</summary>
    public UnplacedEvent(RelationshipEvent entry) => fields = EventFields.Of(entry);

    /// <summary>The event's fields as the ledger keeps them, null for those without a value; the last one is its hash.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="previousHash">The hash of the entry before it.</param>
    /// <param name="databaseUser">Who is signed in to the database; null if nobody signs in.</param>
    public KeyValuePair<string, string?>[] Place(long number, string previousHash, string? databaseUser)
    {
        fields[Number] = new(EventFields.Number, number.ToString(CultureInfo.InvariantCulture));
        fields[PreviousHash] = new(EventFields.PreviousHash, previousHash);
        fields[DatabaseUser] = new(EventFields.DatabaseUser, databaseUser);
        return [.. fields, new(EventFields.Hash, LedgerHash.OfOrdered(fields))];
    }

    private static int PlaceOf(string name) => Array.FindIndex(EventFields.Of(new RelationshipEvent()), field => field.Key == name);
}
