using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What came back, from the files of a mailbox to the ledger.</summary>
public sealed class BounceImportTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("bounces").FullName;

    public BounceImportTests() => host.Run(
        "$null = Connect-PartnerCenter -Sandbox -SeedCustomers 3; $sent = 'one', 'two' | ForEach-Object { New-ResellerInvitation $_ -Email \"$_@example.test\" } | Send-ResellerInvitation -Via Graph");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_invitation_that_came_back_is_found_among_other_mails_and_the_server_s_words_are_kept()
    {
        var sent = host.Get<ResellerInvitation>("$sent");
        File.WriteAllText(Path.Combine(folder, "report.eml"), ReportOf(sent[0].MessageId!));
        File.WriteAllText(Path.Combine(folder, "foreign.eml"), ReportOf("somebody-else@example.test"));
        File.WriteAllText(Path.Combine(folder, "letter.eml"), "From: a@example.test\r\nSubject: Hello\r\n\r\nNo report.\r\n");

        var outcome = host.Run("Import-ResellerInvitationBounce $path -Verbose", ("path", folder));

        var noted = (ResellerInvitation)outcome.Output.Single().BaseObject;
        Assert.Contains("3 mails were read: 1 of invitations that came back; 1 not a bounce: another mail; 1 of other mails that came back", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Contains("letter.eml: not a bounce: another mail. Subject: Hello", outcome.Everything, StringComparison.Ordinal);
        Assert.Equal((sent[0].InvitationId, InvitationState.Bounced), (noted.InvitationId, noted.State));
        Assert.Contains("5.1.1", noted.DeliveryNote, StringComparison.Ordinal);
        Assert.Equal(InvitationState.Sent, host.Get<ResellerInvitation>("Get-ResellerInvitation $id", ("id", sent[1].InvitationId)).Single().State);
    }

    [Fact]
    public void What_is_not_understood_is_named_and_what_came_back_alone_needs_no_word()
    {
        var sent = host.Get<ResellerInvitation>("$sent");
        File.WriteAllText(Path.Combine(folder, "1.mbox"), $"\uFEFF\nFrom x Thu Jan  1 00:00:00 2026\n{ReportOf(sent[0].MessageId!)}\nFrom x Thu Jan  1 00:00:00 2026\n{ReportOf(sent[1].MessageId!)}".ReplaceLineEndings("\n"));
        File.WriteAllText(Path.Combine(folder, "2.eml"), "From: MAILER-DAEMON@example.test\r\nSubject: Problem[2J\r\n\r\nSomething went wrong.\r\n");
        File.WriteAllText(Path.Combine(folder, "3.eml"), "From: grace@example.test\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nI am away.\r\n");

        var outcome = host.Run("Import-ResellerInvitationBounce $path -Verbose", ("path", folder));

        Assert.Equal(2, outcome.Output.Count);
        Assert.Contains($"4 mails were read: 2 of invitations that came back; 1 not a bounce: out of office; 1 not understood ({Path.Combine(folder, "2.eml")}).", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain('', outcome.Everything);
        File.WriteAllText(Path.Combine(folder, "4.eml"), ReportOf(host.Get<ResellerInvitation>("$sent[0] | Send-ResellerInvitation -Via Graph -Force")[0].MessageId!));
        Assert.Empty(host.Run("Import-ResellerInvitationBounce $path", ("path", Path.Combine(folder, "4.eml"))).Warnings);
    }

    [Fact]
    public void Of_several_recipients_the_one_who_was_not_reached_is_named()
    {
        var sent = host.Get<ResellerInvitation>("New-ResellerInvitation three -Email 'one@example.test; two@example.test' -Force | Send-ResellerInvitation -Via Graph").Single();
        File.WriteAllText(Path.Combine(folder, "report.eml"), ReportOf(sent.MessageId!));

        Assert.StartsWith("one@example.test: 5.1.1", host.Get<ResellerInvitation>("Import-ResellerInvitationBounce $path", ("path", folder)).Single().DeliveryNote, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_notes_nothing()
    {
        File.WriteAllText(Path.Combine(folder, "report.eml"), ReportOf(host.Get<ResellerInvitation>("$sent")[0].MessageId!));

        Assert.Empty(host.Get<object>("Import-ResellerInvitationBounce $path -WhatIf", ("path", folder)));
        Assert.All(host.Get<ResellerInvitation>("Get-ResellerInvitation"), kept => Assert.Equal(InvitationState.Sent, kept.State));
    }

    private static string ReportOf(string messageId) => $"""
        From: MAILER-DAEMON@mail.example.test
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="part"

        --part
        Content-Type: text/plain

        Your mail could not be delivered.

        --part
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.test

        Final-Recipient: rfc822; one@example.test
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 There is no such mailbox

        --part
        Content-Type: text/rfc822-headers

        Message-ID: <{messageId}>
        Subject: An invitation

        --part--

        """.ReplaceLineEndings("\r\n");
}
