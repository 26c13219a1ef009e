using System;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Events;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>Gives each invitation of a ledger that kept no events its first one, so that from then on a change of it shows.</summary>
internal static class InvitationAdoption
{
    public static void Run(LedgerTransaction transaction)
    {
        var (clock, correlationId) = (new SystemClock(), Guid.NewGuid());
        foreach (var (id, partner) in transaction.Connection.Query<(string, string)>("SELECT invitation_id, partner_tenant_id FROM invitation ORDER BY number").ToList())
        {
            var adopted = EventDraft.Of(Guid.Parse(partner), SignInIdentity.Unknown, clock, EventKinds.InvitationAdopted, correlationId);
            EventTable.Append(transaction, adopted with { InvitationId = Guid.Parse(id), ContentHash = InvitationTable.ContentHash(transaction.Connection, id) });
        }
    }
}
