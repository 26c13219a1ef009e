using System;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Where a connection's ledger is, before it is opened.</summary>
/// <param name="Name">Its file, or what may be shown of its server's address; null in memory.</param>
/// <param name="Open">Opens it.</param>
internal sealed record LedgerPlace(string? Name, Func<ILedger> Open);
