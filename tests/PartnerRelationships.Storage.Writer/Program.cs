using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Sqlite;
using PartnerRelationships.Storage.Writer;

// Usage: LEDGER PARTNER COUNT TASKS [once]. Writes the id of each invitation when it was told that it is durable. With "once" the prospects
// have domains, the same ones in every process, and who is invited already is not invited again.
// Or: LEDGER PARTNER work RUN LEASE, the lease in milliseconds. Writes the id of each customer when it was told that its end is durable.
var (path, partner) = (args[0], Guid.Parse(args[1]));
using SqlLedger ledger = PostgresAddress.IsOne(path) ? PostgresAddress.Parse(path, credential: null).Open() : SqliteLedger.Open(path);
using var output = Console.Out;
if (args[2] == "work")
{
    await Claims.WorkAsync(ledger, partner, Guid.Parse(args[3]), TimeSpan.FromMilliseconds(int.Parse(args[4], CultureInfo.InvariantCulture)), output);
    return;
}

var (count, tasks) = (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
var left = count;

await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(async () =>
{
    while (Interlocked.Decrement(ref left) is var number && number >= 0)
    {
        var invitation = new ResellerInvitation
        {
            InvitationId = Guid.NewGuid(),
            PartnerTenantId = partner,
            Domain = args.Contains("once") ? $"prospect-{number}.example" : null,
            Link = new Uri("https://admin.microsoft.com/x"),
            Subject = "s",
            Body = new string('b', 1500),
            CreatedOn = DateTimeOffset.UtcNow,
        };
        var drafted = new RelationshipEvent
        {
            PartnerTenantId = partner,
            OccurredOn = invitation.CreatedOn,
            Kind = EventKinds.InvitationDrafted,
            Actor = "writer",
            Host = "here",
            CorrelationId = Guid.NewGuid(),
            InvitationId = invitation.InvitationId,
        };
        var unless = invitation.Domain is { } domain ? new[] { new InvitationFilter { Domain = domain } } : [];
        if (await ledger.AddUnlessAsync(invitation, drafted, unless, CancellationToken.None) is not null)
        {
            continue;
        }

        lock (output)
        {
            output.WriteLine(invitation.InvitationId);
            output.Flush();
        }
    }
})));
