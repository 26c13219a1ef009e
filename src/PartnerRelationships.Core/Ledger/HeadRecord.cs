using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Ledger;

/// <summary>What a witness says of a ledger.</summary>
/// <param name="Ledger">The ledger's file, or what is shown of its server; null for one in memory.</param>
/// <param name="SavedOn">When.</param>
/// <param name="Marks">Hashes of entries on the way, the last entry's last; see <see cref="MarkBook"/>.</param>
public sealed record HeadRecord(string? Ledger, DateTimeOffset SavedOn, IReadOnlyList<LedgerMark> Marks);
