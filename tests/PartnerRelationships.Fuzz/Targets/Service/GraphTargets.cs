using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Mail;

namespace PartnerRelationships.Fuzz.Targets.Service;

/// <summary>What Microsoft Graph answers.</summary>
internal static class GraphTargets
{
    private const string Relationship = "ec4f873f-4a9f-4300-b7fd-5ea35cac120a-8777b240-c6f0-4469-9e98-a3205431b836";
    private static readonly Guid Id = new("5ea35cac-120a-4300-b7fd-ec4f873f4a9f");
    private static readonly CancellationToken None = CancellationToken.None;

    private static RequestTicket Ticket => new(Id);

    public static IEnumerable<IFuzzTarget> All =>
    [
        new ServiceTarget("gdap-list", (client, answer) => Count<DelegatedAdminRelationship>.OfAsync(answer, sink => client.DelegatedAdmin!.ListAsync(DelegatedAdminQuery.All, sink, None))),
        new ServiceTarget("gdap", async (client, _) =>
        {
            var relationship = await client.DelegatedAdmin!.GetAsync(Relationship, None);
            await client.DelegatedAdmin.SetAutoExtendAsync(relationship, autoExtend: true, Ticket, None);
        }),
        new ServiceTarget("gdap-request", (client, _) => client.DelegatedAdmin!.RequestAsync(new DelegatedAdminRequest("Contoso", TimeSpan.FromDays(90), [Id], Id, AutoExtend: false), None)),
        new ServiceTarget("gdap-move", (client, _) => client.DelegatedAdmin!.MoveAsync(Relationship, DelegatedAdminAction.Terminate, Ticket, None)),
        new ServiceTarget("assignments", (client, answer) => Count<DelegatedAdminAssignment>.OfAsync(answer, client.DelegatedAdminAssignments!.ListAsync(Relationship, None))),
        new ServiceTarget("assignment", async (client, _) =>
        {
            var assignment = await client.DelegatedAdminAssignments!.AddAsync(Relationship, Id, [Id], Ticket, None);
            await client.DelegatedAdminAssignments.SetAsync(assignment, [Id], Ticket, None);
        }),
        new ServiceTarget("operations", (client, answer) => Count<DelegatedAdminOperation>.OfAsync(answer, client.DelegatedAdminAssignments!.ListOperationsAsync(Relationship, None))),
        new ServiceTarget("groups", (client, answer) => Count<SecurityGroup>.OfAsync(answer, client.SecurityGroups!.FindAsync("Helpdesk", None))),
        new ServiceTarget("group", (client, _) => client.SecurityGroups!.GetAsync(Id, None)),
        new ServiceTarget("privilege", (client, _) => client.DelegatedAdminPrivileges.EndAsync(Id, Ticket, None)),
        new ServiceTarget("graph-mail", async (client, _) =>
        {
            using var transport = client.GraphMail(SignInKind.ApplicationAndUser)!(new MimeWriter());
            await transport.SendAsync(new OutgoingMail { MessageId = "<1@example.com>", Subject = "s", Text = "t", Date = DateTimeOffset.UnixEpoch, To = [new MailParty("a@b.example")] }, None);
        }),
    ];
}
