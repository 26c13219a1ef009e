using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Smtp;
using PartnerRelationships.Mail.Tests.Servers;

namespace PartnerRelationships.Mail.Tests;

/// <summary>What is known about a mail when the connection breaks.</summary>
public sealed class BrokenConnectionTests : IDisposable
{
    private readonly ScriptedServer server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData(".")]
    [InlineData("DATA")]
    public async Task A_break_once_the_recipient_was_taken_leaves_the_mail_in_doubt(string command)
    {
        using var transport = new SmtpTransport(server.Options);
        server.Answer = line => line == command ? "" : null;

        Assert.Equal(MailOutcome.Unknown, (await transport.SendAsync(Samples.Mail(), Token)).Outcome);
        Assert.Equal((0, 1), (server.Mails, server.Connections));
    }

    [Fact]
    public async Task A_break_before_that_says_that_nothing_was_sent()
    {
        using var transport = new SmtpTransport(server.Options);
        server.Answer = line => line.StartsWith("MAIL", StringComparison.Ordinal) ? "" : null;

        Assert.Equal("SmtpUnreachable", (await Assert.ThrowsAsync<MailException>(() => transport.SendAsync(Samples.Mail(), Token))).ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("421 4.7.0 Too many messages, come again")]
    [InlineData("452 4.5.3 Too many messages in this session")]
    public async Task A_server_that_has_had_enough_of_a_connection_gets_a_new_one(string answer)
    {
        using var transport = new SmtpTransport(server.Options);
        await transport.SendAsync(Samples.Mail(), Token);
        server.Answer = line => line.StartsWith("MAIL", StringComparison.Ordinal) && server.Connections == 1 ? answer : null;

        Assert.Equal(MailOutcome.Accepted, (await transport.SendAsync(Samples.Mail(), Token)).Outcome);
        Assert.Equal((2, 2), (server.Mails, server.Connections));
    }

    [Theory]
    [InlineData("421 4.3.0 Going down")]
    [InlineData("550 5.7.1 Spam")]
    public async Task A_mail_that_was_refused_at_its_end_was_not_sent(string answer)
    {
        using var transport = new SmtpTransport(server.Options);
        server.Answer = line => line == "." ? answer : null;

        var receipt = await transport.SendAsync(Samples.Mail(), Token);

        Assert.Equal((MailOutcome.Refused, answer), (receipt.Outcome, receipt.Note));
    }

    [Theory]
    [InlineData("MAIL", "421 4.7.0 Try again later")]
    [InlineData("RCPT", "450 4.2.1 The user is receiving mail at a rate that prevents more")]
    [InlineData(".", "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded")]
    [InlineData("EHLO", "421 4.3.2 Too many connections")]
    [InlineData("AUTH", "454 4.7.0 Too many login attempts, please try again later")]
    public async Task A_server_that_wants_less_at_once_is_not_one_that_refuses_the_mail(string command, string answer)
    {
        using var transport = new SmtpTransport(server.Options with { Credential = new NetworkCredential("ada", "secret") });
        server.Answer = line => line.StartsWith(command, StringComparison.Ordinal) || (command == "EHLO" && line.StartsWith("HELO", StringComparison.Ordinal)) ? answer : null;

        var error = await Assert.ThrowsAsync<MailException>(() => transport.SendAsync(Samples.Mail(), Token));

        Assert.Equal(("MailTooFast", true), (error.ErrorId, error.ConcernsEveryMail));
        Assert.Contains(answer[4..], error.Message, StringComparison.Ordinal);
        server.Answer = _ => null;
        Assert.Equal(MailOutcome.Accepted, (await transport.SendAsync(Samples.Mail(), Token)).Outcome);
    }

    [Theory]
    [InlineData("smtp.office365.com", 30)]
    [InlineData("SMTP-MAIL.OUTLOOK.COM", 30)]
    [InlineData("mail.example.test", null)]
    public void How_many_Exchange_Online_takes_is_known(string name, int? most)
    {
        using var transport = new SmtpTransport(new SmtpOptions { Server = name });

        Assert.Equal(most, transport.MostPerMinute);
    }

    [Fact]
    public async Task A_stop_while_the_mail_is_on_its_way_leaves_it_in_doubt_at_once()
    {
        using var transport = new SmtpTransport(server.Options);
        using var stop = new CancellationTokenSource();
        using var silent = new ManualResetEventSlim();
        server.Answer = line =>
        {
            if (line == ".")
            {
                stop.Cancel();
                silent.Wait(TimeSpan.FromSeconds(20));
            }

            return null;
        };

        Assert.Equal(MailOutcome.Unknown, (await transport.SendAsync(Samples.Mail(), stop.Token)).Outcome);
        silent.Set();
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData(".")]
    public async Task A_server_that_falls_silent_is_not_waited_for_without_end(string command)
    {
        using var transport = new SmtpTransport(server.Options with { Timeout = TimeSpan.FromMilliseconds(300) });
        using var silent = new ManualResetEventSlim();
        server.Answer = line =>
        {
            if (line.StartsWith(command, StringComparison.Ordinal))
            {
                silent.Wait(TimeSpan.FromSeconds(20));
            }

            return null;
        };

        var sending = transport.SendAsync(Samples.Mail(), Token);
        if (command == ".")
        {
            Assert.Equal(MailOutcome.Unknown, (await sending).Outcome);
        }
        else
        {
            Assert.Equal("SmtpUnreachable", (await Assert.ThrowsAsync<MailException>(() => sending)).ErrorId);
        }

        silent.Set();
    }

    [Theory]
    [InlineData("XOAUTH2", "AUTH XOAUTH2 ", "user=ada@example.test\u0001auth=Bearer token-of-ada\u0001\u0001")]
    [InlineData("OAUTHBEARER XOAUTH2", "AUTH OAUTHBEARER ", "\u0001auth=Bearer token-of-ada\u0001\u0001")]
    public async Task A_token_signs_in(string mechanisms, string command, string said)
    {
        using var taker = new ScriptedServer(mechanisms);
        using var transport = new SmtpTransport(taker.Options with { UserName = "ada@example.test", AccessToken = new NetworkCredential("", "token-of-ada").SecurePassword });

        await transport.OpenAsync(Token);

        var sent = taker.Commands.Single(line => line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.StartsWith(command, sent, StringComparison.Ordinal);
        Assert.EndsWith(said, Encoding.UTF8.GetString(Convert.FromBase64String(sent[command.Length..])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_no_passwords_says_so()
    {
        using var taker = new ScriptedServer("GSSAPI");
        using var transport = new SmtpTransport(taker.Options with { Credential = new NetworkCredential("ada", "secret-of-ada") });

        var error = await Assert.ThrowsAsync<MailException>(() => transport.OpenAsync(Token));

        Assert.Equal("SmtpSignInUnsupported", error.ErrorId);
        Assert.DoesNotContain("secret-of-ada", error.ToString(), StringComparison.Ordinal);
    }
}
