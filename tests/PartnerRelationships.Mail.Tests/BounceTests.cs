using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Bounces;
using PartnerRelationships.Mail.Sender;
using PartnerRelationships.Mail.Smtp;
using PartnerRelationships.Mail.Tests.Servers;

namespace PartnerRelationships.Mail.Tests;

/// <summary>What comes back: Postfix's own report, those of others, and what only looks like one.</summary>
public sealed class BounceTests(PostfixServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bounces").FullName;
    private readonly BounceReader reader = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_Postfix_could_not_deliver_is_noted_on_its_invitation_once()
    {
        server.Require();
        using var session = LedgerSession.Open(Path.Combine(folder, "ledger.db"));
        var invitation = Samples.Invitation("gone@example.test");
        await session.Invitations.AddAsync(invitation, EventDraft.Of(session, EventKinds.InvitationDrafted, Guid.NewGuid()) with { InvitationId = invitation.InvitationId }, Token);
        using var transport = new SmtpTransport(server.Options());
        var request = new DeliveryRequest { From = new MailParty("sender-of-bounces@example.test"), Via = transport.Name };
        var sent = await new InvitationDelivery(session, Guid.NewGuid(), request).SendAsync(invitation.InvitationId, transport, Token);
        await server.DeliveredAsync("sender-of-bounces@example.test");

        var desk = new BounceDesk(session, Guid.NewGuid());
        var report = reader.FilesOf(server.Maildir).SelectMany(file => reader.Read(file, Token)).Select(found => found.Bounce).Single(found => found?.MessageIds.Contains(sent.MessageId) == true)!;
        var bounced = await desk.NoteAsync((await desk.FindAsync(report, Token))!, report, Token);

        Assert.Equal(InvitationState.Bounced, bounced.State);
        Assert.Equal("5.1.1 The person has left", bounced.DeliveryNote);
        Assert.Null(await desk.FindAsync(report, Token));
    }

    [Theory]
    [InlineData("text/rfc822-headers", "Message-ID: <a.b@example.test>\r\nSubject: x", "5.1.1", "550 5.1.1 <x@y.test>: no")]
    [InlineData("message/rfc822", "From: a@b.test\r\nMessage-ID: <a.b@example.test>\r\nSubject: x\r\n\r\ntext", "5.7.1", "550 5.7.1 RESOLVER.RST.AuthRequired")]
    public void A_report_leads_to_the_mail_that_came_back(string type, string original, string status, string diagnostic)
    {
        var report = Assert.Single(reader.Read(Save(Report("failed", status, diagnostic, type, original)), Token)).Bounce!;

        Assert.Equal(("a.b@example.test", "x@y.test", status, diagnostic), (report.MessageIds.Single(), report.Recipient, report.Status, report.Reason));
    }

    [Fact]
    public void A_report_without_a_quote_is_recognised_by_In_Reply_To()
    {
        var text = "In-Reply-To: <a.b@example.test>\r\n" + Report("failed", "5.2.2", "554 full", "text/plain", "nothing");

        Assert.Equal("a.b@example.test", Assert.Single(reader.Read(Save(text), Token)).Bounce!.MessageIds.Single());
    }

    [Fact]
    public void What_is_late_and_what_is_no_report_is_no_bounce()
    {
        Assert.Equal(MailKind.Delayed, KindOf(Report("delayed", "4.4.1", "later", "message/rfc822", "Message-ID: <a.b@example.test>\r\n\r\nx")));
        Assert.Equal(MailKind.Letter, KindOf("From: a@b.test\r\nSubject: Undelivered Mail\r\nMessage-ID: <a.b@example.test>\r\n\r\nAction: failed\r\n"));
        Assert.Equal(MailKind.NotUnderstood, KindOf("Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n")]
    [InlineData("\uFEFF\r\n\r\n")]
    public void An_mbox_is_read_mail_by_mail_whatever_an_editor_put_before_it(string before)
    {
        var report = Report("failed", "5.1.1", "no", "text/rfc822-headers", "Message-ID: <{0}@example.test>").Replace("\r\n", "\n", StringComparison.Ordinal);
        var path = Save(before + string.Concat(Enumerable.Range(1, 3).Select(number => "From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n" + report.Replace("{0}", $"{number}", StringComparison.Ordinal) + "\n")));

        Assert.Equal(["1@example.test", "2@example.test", "3@example.test"], reader.Read(path, Token).Select(found => found.Bounce!.MessageIds.Single()));
    }

    [Fact]
    public void A_mail_in_mails_in_mails_ends_somewhere()
    {
        var nested = new StringBuilder();
        for (var depth = 0; depth < 20_000; depth++)
        {
            nested.Append("Content-Type: message/rfc822\r\n\r\n");
        }

        Assert.Equal(MailKind.NotUnderstood, KindOf(nested.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    public void A_missing_file_and_a_file_without_a_mail_are_named(string? content)
    {
        var path = content is null ? Path.Combine(folder, "none") : Save(content);

        var error = Assert.Throws<MailException>(() => reader.Read(path, Token).ToList());
        Assert.Equal("BounceUnreadable", error.ErrorId);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    private static string Report(string action, string status, string diagnostic, string type, string original) =>
        $"""
        From: MAILER-DAEMON@example.test
        Subject: Undeliverable
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        We are sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.test

        Final-Recipient: rfc822; x@y.test
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; {diagnostic}

        --b
        Content-Type: {type}

        {original}
        --b--

        """.ReplaceLineEndings("\r\n");

    private MailKind KindOf(string text) => Assert.Single(reader.Read(Save(text), Token)).Kind;

    private string Save(string text)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.eml");
        File.WriteAllText(path, text);
        return path;
    }
}
