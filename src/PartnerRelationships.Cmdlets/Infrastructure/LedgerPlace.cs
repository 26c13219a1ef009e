using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Where a connection's ledger is, before it is opened.</summary>
/// <param name="Name">Its file, or what may be shown of its server's address; null in memory.</param>
/// <param name="Open">Opens it.</param>
/// <param name="OpenPatiently">Opens it, and waits for its server as long as the work in progress has patience; null if it has none.</param>
internal sealed record LedgerPlace(string? Name, Func<ILedger> Open, Func<CancellationToken, Task<ILedger>>? OpenPatiently = null);
