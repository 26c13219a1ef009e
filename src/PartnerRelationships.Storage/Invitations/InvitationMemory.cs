using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>The rows that were written last, so that what is changed next need not be read again. No invitation changes without an event: while the chain ends
/// where the last change left it, nobody else has changed one; what was rolled back is not in the chain.</summary>
/// <remarks>Used in turns to write alone, so by one thread at a time.</remarks>
internal sealed class InvitationMemory
{
    private const int Most = 512;
    private readonly Dictionary<string, InvitationRow> rows = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private LedgerMark? head;

    /// <summary>A row as it is kept; null if that is not known.</summary>
    public InvitationRow? Find(LedgerTransaction transaction, Guid partnerTenantId, Guid invitationId) =>
        transaction.Head == head && rows.TryGetValue(invitationId.ToString(), out var row) && row.PartnerTenantId == partnerTenantId.ToString() ? row : null;

    /// <summary>Remembers a row that was just written, with its event.</summary>
    /// <param name="before">The head before both.</param>
    /// <param name="transaction">What they are part of.</param>
    /// <param name="row">The row.</param>
    public void Add(LedgerMark before, LedgerTransaction transaction, InvitationRow row)
    {
        if (before != head)
        {
            rows.Clear();
            order.Clear();
        }
        else if (order.Count == Most)
        {
            rows.Remove(order.Dequeue());
        }

        rows[row.InvitationId] = row;
        order.Enqueue(row.InvitationId);
        head = transaction.Head;
    }
}
