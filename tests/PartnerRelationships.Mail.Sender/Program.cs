using System;
using System.Globalization;
using System.Net;
using System.Threading;
using PartnerRelationships;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Sender;
using PartnerRelationships.Mail.Smtp;

// Usage: LEDGER PORT USER PASSWORD THUMBPRINT. Sends what is drafted, and writes the id of each invitation when the command would.
using var session = LedgerSession.Open(args[0]);
using var transport = new SmtpTransport(new SmtpOptions
{
    Server = "localhost",
    Port = int.Parse(args[1], CultureInfo.InvariantCulture),
    Credential = new NetworkCredential(args[2], args[3]),
    CertificateThumbprint = args[4],
});
var delivery = new InvitationDelivery(session, Guid.NewGuid(), new DeliveryRequest { From = new MailParty("ada@example.test", "Ada"), Via = transport.Name });
using var output = Console.Out;
var invitations = new ListSink<ResellerInvitation>();
await session.Invitations.ListAsync(LedgerSession.Partner, InvitationFilter.Everything, invitations, CancellationToken.None);
foreach (var invitation in invitations.Items)
{
    try
    {
        await delivery.SendAsync(invitation.InvitationId, transport, CancellationToken.None);
        output.WriteLine(invitation.InvitationId);
    }
    catch (ConflictException error) when (error.ErrorId is "InvitationAlreadySent" or "InvitationInDoubt")
    {
        output.WriteLine(error.ErrorId);
    }

    output.Flush();
}
