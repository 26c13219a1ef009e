using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Sending, as far as it can be seen without a server; the suite of Mail has one.</summary>
public sealed class SendTests : IDisposable
{
    private const string Nobody = "-SmtpServer localhost -Port 1 -From 'Ada <ada@example.test>'";
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("send").FullName;

    public SendTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 3");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Asking_first_connects_nowhere_and_changes_nothing()
    {
        var outcome = host.Run($"New-ResellerInvitation Kék -Email a@example.test | Send-ResellerInvitation {Nobody} -WhatIf");

        Assert.Empty(outcome.Errors);
        Assert.Equal(InvitationState.Drafted, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().State);
    }

    [Fact]
    public void A_server_that_is_not_there_ends_the_command_and_leaves_drafts()
    {
        var outcome = host.Run($"'one', 'two' | ForEach-Object {{ New-ResellerInvitation $_ -Email \"$_@example.test\" }} | Send-ResellerInvitation {Nobody}");

        Assert.Equal("SmtpUnreachable", outcome.ErrorId);
        Assert.All(host.Get<ResellerInvitation>("Get-ResellerInvitation"), kept => Assert.Equal((InvitationState.Drafted, null), (kept.State, kept.MessageId)));
    }

    [Theory]
    [InlineData("-SmtpServer localhost", "SenderMissing")]
    [InlineData("-From a@example.test", "SmtpServerMissing")]
    [InlineData("-SmtpServer mail.example.test -From a@example.test -Security None", "SmtpSecurityRequired")]
    [InlineData("-SmtpServer localhost -From \"a@example.test`r`nBcc: b@example.test\"", "ControlCharacter")]
    [InlineData("-SmtpServer localhost -From 'two, three'", "EmailInvalid")]
    [InlineData("-SmtpServer localhost -From a@example.test -CertificateThumbprint 00", "ThumbprintInvalid")]
    public void What_cannot_send_is_said_before_the_first_mail(string how, string errorId)
    {
        var outcome = host.Run($"New-ResellerInvitation Kék -Email a@example.test | Send-ResellerInvitation {how}");

        Assert.Equal(errorId, outcome.ErrorId);
    }

    [Fact]
    public void Graph_sends_from_the_mailbox_of_who_is_signed_in_once()
    {
        host.Run("$all = 'one', 'two' | ForEach-Object { New-ResellerInvitation $_ -Email \"$_@example.test\" }");

        var sent = host.Get<ResellerInvitation>("$all | Send-ResellerInvitation -Via Graph");
        Assert.All(sent, invitation => Assert.True(invitation is { State: InvitationState.Sent, SentVia: "Graph", MessageId: not null, SentOn: not null }));

        var again = host.Run("$all | Send-ResellerInvitation -Via Graph");
        Assert.Equal((0, 2), (again.Output.Count, again.Warnings.Count));
        Assert.Equal("ReminderTooSoon", host.Run("$all[0] | Send-ResellerInvitation -Via Graph -Reminder").ErrorId);
        Assert.Equal(1, host.Get<ResellerInvitation>("$all[0] | Send-ResellerInvitation -Via Graph -Reminder -MinimumDays 0").Single().Reminders);
    }

    [Fact]
    public void One_without_an_address_does_not_stop_the_next_one()
    {
        var outcome = host.Run($"('Egy' | ForEach-Object {{ New-ResellerInvitation $_ }}), (New-ResellerInvitation Kettő -Email a@example.test) | Send-ResellerInvitation {Nobody} -WhatIf");

        Assert.Equal("InvitationAddressMissing", outcome.ErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, outcome.Errors.Single().CategoryInfo.Category);
    }

    [Fact]
    public void What_was_handed_over_is_passed_over_with_a_warning_and_a_reminder_needs_a_mail()
    {
        host.Run("$d = New-ResellerInvitation Kék -Email a@example.test; $null = $d | Export-ResellerInvitation -Path $path", ("path", folder));

        Assert.Contains("was handed over", host.Run($"$d | Send-ResellerInvitation {Nobody}").Warnings.Single(), StringComparison.Ordinal);
        Assert.Equal("InvitationNotSent", host.Run($"$d | Send-ResellerInvitation {Nobody} -Reminder").ErrorId);
        Assert.Equal("InvitationNotInDoubt", host.Run("$d | Send-ResellerInvitation -Settle Sent").ErrorId);
    }

    [Fact]
    public async Task A_server_that_wants_less_is_waited_for_with_a_word_and_left_at_once_with_nothing_in_doubt()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var shell = host.Create();
        var rests = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (_, added) =>
        {
            if (shell.Streams.Progress[added.Index] is { Activity: "Try 2 follows", StatusDescription: { } status })
            {
                rests.TrySetResult(status);
            }
        };
        shell.AddScript($"New-ResellerInvitation Kék -Email a@example.test | Send-ResellerInvitation -SmtpServer 127.0.0.1 -Port {((IPEndPoint)server.LocalEndpoint).Port} -Security None -From a@example.test");
        var running = shell.BeginInvoke();
        using (var connected = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            await connected.GetStream().WriteAsync("421 4.3.2 Too many connections\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        Assert.Contains("temporarily accepts no more mail: 421 4.3.2 Too many connections", await rests.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        shell.Stop();

        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal((InvitationState.Drafted, null), host.Get<ResellerInvitation>("Get-ResellerInvitation").Select(kept => (kept.State, kept.MessageId)).Single());
        Assert.Contains("It is being retried", shell.Streams.Warning.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_left_at_once_when_the_command_is_stopped()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var shell = host.Create();
        shell.AddScript($"New-ResellerInvitation Kék -Email a@example.test | Send-ResellerInvitation -SmtpServer localhost -Port {((IPEndPoint)server.LocalEndpoint).Port} -From a@example.test");
        var running = shell.BeginInvoke();
        using var connected = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        shell.Stop();

        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal((InvitationState.Drafted, null), host.Get<ResellerInvitation>("Get-ResellerInvitation").Select(kept => (kept.State, kept.MessageId)).Single());
    }
}
