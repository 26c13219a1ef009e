using System;
using System.IO;
using System.Linq;
using System.Threading;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Bounces;

namespace PartnerRelationships.Mail.Tests;

/// <summary>Reports as servers word them that do not do as RFC 3464 says, and what people send who are away.</summary>
public sealed class BounceFormTests : IDisposable
{
    private const string Original = "a.b@example.test";
    private readonly string folder = Directory.CreateTempSubdirectory("forms").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("An error has occurred while attempting to deliver a message for\n    the following list of recipients:", "550 5.1.1 No such user", "failed", "5.1.1", MailKind.Bounce)]
    [InlineData("A message is delayed for more than 0 seconds for the following\n    list of recipients:", "Envelope expired", "delayed", "4.4.7", MailKind.Bounce)]
    [InlineData("A message is delayed for more than 4 hours for the following\n    list of recipients:", "451 4.7.1 Greylisted", "delayed", "4.7.1", MailKind.Delayed)]
    [InlineData("Your message was relayed to these recipients.", "Ok", "relayed", "2.0.0", MailKind.Relayed)]
    public void OpenSMTPD(string intro, string said, string action, string status, MailKind kind)
    {
        var reading = Read($"""
            Subject: Delivery status notification: {action}
            From: Mailer Daemon <MAILER-DAEMON@mail.example.test>
            To: ada@example.test
            MIME-Version: 1.0
            Content-Type: multipart/mixed;boundary="   17/mail.example.test"

            This is a MIME-encapsulated message.

            --   17/mail.example.test
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

                Hi!

                This is the MAILER-DAEMON, please DO NOT REPLY to this email.

                {intro}

            x@y.test: {said}

                Below is a copy of the original message:

            --   17/mail.example.test
            Content-Description: Delivery Report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.test

            Final-Recipient: rfc822; x@y.test
            Action: {action}
            Status: {status}

            --   17/mail.example.test
            Content-Description: Message headers
            Content-Type: text/rfc822-headers

            From: ada@example.test
            Message-ID: <{Original}>
            Subject: An invitation

            The text, too.

            --   17/mail.example.test--
            """);

        Assert.Equal(kind, reading.Kind);
        if (kind == MailKind.Bounce)
        {
            Assert.Equal((Original, "x@y.test", status, said), (reading.Bounce!.MessageIds.Single(), reading.Bounce.Recipient, reading.Bounce.Status, reading.Bounce.Reason));
        }
    }

    [Theory]
    [InlineData("has not been", "4.0.0", "\nA final delivery status notification will be generated if delivery\nproves to be impossible within the configured time limit.\n", MailKind.Bounce)]
    [InlineData("could not be", "5.0.0", "", MailKind.Bounce)]
    [InlineData("has not been", "4.0.0", "\nDelivery will continue to be attempted until tomorrow\n", MailKind.Delayed)]
    public void Nullmailer(string words, string status, string more, MailKind kind)
    {
        var reading = Read($"""
            From: Message Delivery Subsystem <MAILER-DAEMON@host.example.test>
            Subject: Returned mail: Could not send message
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="b"

            --b
            Content-Type: text/plain; charset=us-ascii

            This is the nullmailer delivery system.  The message attached below
            {words} delivered to one or more of the intended recipients:

            	<x@y.test>
            {more}
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: x-local-hostname; host.example.test

            Final-Recipient: rfc822; x@y.test
            Action: {(status[0] == '4' ? "delayed" : "failed")}
            Status: {status}
            Diagnostic-Code: x-smtp; 450 later

            --b
            Content-Type: message/rfc822

            Message-ID: <{Original}>
            Subject: An invitation

            Text
            --b--
            """);

        Assert.Equal(kind, reading.Kind);
        Assert.Equal(kind == MailKind.Bounce ? [Original] : [], reading.Bounce?.MessageIds ?? []);
    }

    [Theory]
    [InlineData(
        "Subject: failure notice",
        "Hi. This is the qmail-send program at mail.example.test.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
            + "<x@y.test>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <ada@example.test>",
        "Sorry, no mailbox here by that name. (#5.1.1)")]
    [InlineData(
        "Subject: Mail delivery failed",
        "This is the DragonFly Mail Agent v0.13 at df.example.test.\n\nThere was an error delivering your mail to <x@y.test>.\n\nmail.y.test [192.0.2.25] did not like our RCPT TO:\n552 5.2.2 Mailbox full\n\nOriginal message follows.\n\nReceived: here",
        "mail.y.test [192.0.2.25] did not like our RCPT TO: 552 5.2.2 Mailbox full")]
    [InlineData(
        "Subject: Mail delivery failed",
        "This is the DragonFly Mail Agent v0.13 at df.example.test.\n\nThere was an error delivering your mail to <x@y.test>.\n\nCould not deliver for the last 432000 seconds. Giving up.\n\nMessage headers follow.\n\nReceived: here",
        "Could not deliver for the last 432000 seconds. Giving up.")]
    [InlineData(
        "X-Failed-Recipients: x@y.test\nAuto-Submitted: auto-replied\nSubject: Mail delivery failed: returning message to sender",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n"
            + "  x@y.test\n    SMTP error from remote mail server after RCPT TO:<x@y.test>:\n    host mx.y.test [192.0.2.1]: 550 unknown user\n\n------ This is a copy of the message, including all the headers. ------\n\nReturn-path: <ada@example.test>",
        "SMTP error from remote mail server after RCPT TO:<x@y.test>: host mx.y.test [192.0.2.1]: 550 unknown user")]
    public void Words_alone(string headers, string body, string reason)
    {
        var reading = Read($"From: MAILER-DAEMON@example.test\n{headers}\n\n{body}\nMessage-ID: <{Original}>\nSubject: An invitation\n\nText\n");

        Assert.Equal(MailKind.Bounce, reading.Kind);
        Assert.Equal((Original, "x@y.test", reason), (reading.Bounce!.MessageIds.Single(), reading.Bounce.Recipient, reading.Bounce.Reason));
    }

    [Theory]
    [InlineData(MailKind.Delayed, "Auto-Submitted: auto-replied\nSubject: Warning: message 1a-2b-3c delayed 24 hours", "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on example.test.\n")]
    [InlineData(MailKind.NotUnderstood, "Subject: Delivery failure", "Your message to <x@y.test> cannot be delivered.\n")]
    [InlineData(MailKind.NotUnderstood, "Auto-Submitted: auto-replied\nSubject: Undeliverable", "It did not work.\n")]
    [InlineData(MailKind.NotUnderstood, "Subject: failure notice", "Hi. This is the qmail-send program at x.\nI've given up.\n\n<x@y.test>:\nNo.\n")]
    public void Answers_without_a_mail_and_unknown_answers_are_distinguished(MailKind kind, string headers, string body) =>
        Assert.Equal(kind, Read($"From: Mail Delivery System <Mailer-Daemon@example.test>\n{headers}\n\n{body}").Kind);

    [Theory]
    [InlineData(MailKind.OutOfOffice, "Auto-Submitted: auto-replied (vacation)\nSubject: Automatic reply: An invitation")]
    [InlineData(MailKind.OutOfOffice, "Precedence: auto_reply\nSubject: Away")]
    [InlineData(MailKind.OutOfOffice, "X-Autoreply: yes\nSubject: Away")]
    [InlineData(MailKind.Letter, "Subject: away from my mail")]
    [InlineData(MailKind.Letter, "In-Reply-To: <a.b@example.test>\nSubject: Re: An invitation")]
    [InlineData(MailKind.Receipt, "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\nSubject: Read: An invitation")]
    [InlineData(MailKind.NotUnderstood, "Content-Type: multipart/report; report-type=feedback-report; boundary=b\nSubject: complaint")]
    public void What_people_and_their_programs_send_is_no_bounce(MailKind kind, string headers)
    {
        var reading = Read($"From: Grace <grace@y.test>\n{headers}\n\n--b\n\nI am away. The mail of <x@y.test> could not be delivered to one or more of its recipients.\n--b--\n");

        Assert.Equal((kind, null), (reading.Kind, reading.Bounce));
    }

    [Theory]
    [InlineData("X-Microsoft-Original-Message-ID: <a.b@example.test>\nMessage-ID: <new@outlook.test>", "")]
    [InlineData("Message-ID: <new@ses.test>", "References: <other@x.test>\n <a.b@example.test>")]
    [InlineData("Subject: An invitation", "In-Reply-To: <a.b@example.test>")]
    [InlineData("Message-ID: <new@outlook.test>", "X-Microsoft-Original-Message-ID: <a.b@example.test>")]
    public void A_mail_whose_id_was_replaced_is_found_all_the_same(string returned, string headers)
    {
        var ids = Read(Report(headers, "failed (permanent)", returned)).Bounce!.MessageIds;

        Assert.Contains(Original, ids);
    }

    [Fact]
    public void An_answer_to_a_mail_that_came_back_is_not_that_mail() =>
        Assert.Equal(["answer@example.test"], Read(Report("", "failed", $"Message-ID: <answer@example.test>\nIn-Reply-To: <{Original}>\nReferences: <{Original}>")).Bounce!.MessageIds);

    [Fact]
    public void A_file_that_is_no_mail_is_not_taken_for_one() => Assert.Equal(MailKind.NotUnderstood, Read("key: value\n\nother\n").Kind);

    private static string Report(string headers, string action, string returned) =>
        "From: MAILER-DAEMON@example.test\n" + (headers.Length == 0 ? "" : headers + "\n") + $"""
        Subject: Undeliverable
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.test

        Final-Recipient: rfc822; x@y.test
        Action: {action}
        Status: 5.1.1 (bad mailbox)

        --b
        Content-Type: text/rfc822-headers

        {returned}

        --b--

        """;

    private MailReading Read(string text)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.eml");
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return Assert.Single(new BounceReader().Read(path, Token));
    }
}
