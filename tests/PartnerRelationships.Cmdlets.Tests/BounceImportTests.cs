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

        var noted = host.Get<ResellerInvitation>("Import-ResellerInvitationBounce $path", ("path", folder)).Single();

        Assert.Equal((sent[0].InvitationId, InvitationState.Bounced), (noted.InvitationId, noted.State));
        Assert.Contains("5.1.1", noted.DeliveryNote, StringComparison.Ordinal);
        Assert.Equal(InvitationState.Sent, host.Get<ResellerInvitation>("Get-ResellerInvitation $id", ("id", sent[1].InvitationId)).Single().State);
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
