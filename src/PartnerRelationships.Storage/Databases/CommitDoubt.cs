using System;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>It is not known whether a transaction is durable: its acknowledgement was lost, or said less than that. Whoever finds the head of its chain in the
/// ledger later knows that it was kept.</summary>
/// <param name="mark">The head that the transaction left.</param>
/// <param name="cause">What happened instead of the acknowledgement.</param>
internal sealed class CommitDoubt(LedgerMark mark, Exception cause) : Exception(cause.Message, cause)
{
    public LedgerMark Mark => mark;
}
