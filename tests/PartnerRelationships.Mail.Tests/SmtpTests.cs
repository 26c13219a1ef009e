using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using MimeKit;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Smtp;
using PartnerRelationships.Mail.Tests.Servers;

namespace PartnerRelationships.Mail.Tests;

/// <summary>A real server, and the mails as it delivered them.</summary>
public sealed class SmtpTests(PostfixServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hu-HU", "Meghívás: árvíztűrő tükörfúrógép")]
    [InlineData("de-DE", "Einladung für Müller & Söhne")]
    [InlineData("pl-PL", "Zaproszenie: zażółć gęślą jaźń")]
    [InlineData("cs-CZ", "Příliš žluťoučký kůň")]
    [InlineData("tr-TR", "Davet: İstanbul ığüşöç")]
    [InlineData("ja-JP", "ご招待：マイクロソフトのパートナー")]
    [InlineData("ar-SA", "دعوة إلى شراكة")]
    [InlineData("en-US", "Come in 🎉")]
    public async Task A_delivered_mail_has_both_parts_and_the_link_intact_in_every_language(string culture, string words)
    {
        server.Require();
        using var transport = new SmtpTransport(server.Options());
        var mail = Samples.Mail($"{culture}@example.test") with
        {
            Subject = words,
            Text = $"{words}\r\n{Samples.Link}\r\n",
            Html = $"<p>{words} <a href=\"{Samples.Link.Replace("&", "&amp;", StringComparison.Ordinal)}\">x</a></p>",
            Culture = culture,
            ReplyTo = new MailParty("answers@example.test", words),
        };

        Assert.Equal(MailOutcome.Accepted, (await transport.SendAsync(mail, Token)).Outcome);

        var delivered = await server.DeliveredAsync(mail.To[0].Address);
        Assert.Equal((mail.MessageId, words, culture), (delivered.MessageId, delivered.Subject, delivered.Body!.Headers[HeaderId.ContentLanguage]));
        Assert.Equal(words, delivered.ReplyTo.Mailboxes.Single().Name);
        var body = Assert.IsType<MultipartAlternative>(delivered.Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        Assert.Contains(Samples.Link, delivered.TextBody, StringComparison.Ordinal);
        Assert.Contains(words, delivered.TextBody, StringComparison.Ordinal);
        Assert.Contains(Samples.Link, WebUtility.HtmlDecode(delivered.HtmlBody), StringComparison.Ordinal);
        Assert.All(delivered.BodyParts.OfType<TextPart>(), part => Assert.Equal("utf-8", part.ContentType.Charset));
    }

    [Fact]
    public async Task One_connection_takes_many_mails_and_a_refused_recipient_does_not_end_it()
    {
        server.Require();
        using var transport = new SmtpTransport(server.Options(server.TlsPort));

        var refused = await transport.SendAsync(Samples.Mail("refused@example.test"), Token);
        var later = await transport.SendAsync(Samples.Mail("later@example.test"), Token);
        var stranger = await transport.SendAsync(Samples.Mail("a@elsewhere.test"), Token);
        var taken = await transport.SendAsync(Samples.Mail("after@example.test"), Token);

        Assert.Equal([MailOutcome.Refused, MailOutcome.Refused, MailOutcome.Refused, MailOutcome.Accepted], new[] { refused, later, stranger, taken }.Select(receipt => receipt.Outcome));
        Assert.StartsWith("550 5.1.1", refused.Note, StringComparison.Ordinal);
        Assert.Contains("No such mailbox", refused.Note, StringComparison.Ordinal);
        Assert.StartsWith("450 4.2.0", later.Note, StringComparison.Ordinal);
        await server.DeliveredAsync("after@example.test");
    }

    [Theory]
    [InlineData("jürgen@example.test", "jürgen@example.test")]
    [InlineData("info@bücher.example", null)]
    public async Task An_international_address_arrives_or_is_refused_by_the_server(string address, string? arrives)
    {
        server.Require();
        using var transport = new SmtpTransport(server.Options());

        var receipt = await transport.SendAsync(Samples.Mail(address), Token);

        Assert.Equal(arrives is null ? MailOutcome.Refused : MailOutcome.Accepted, receipt.Outcome);
        if (arrives is not null)
        {
            Assert.Equal(address, (await server.DeliveredAsync(arrives)).To.Mailboxes.Single().Address);
        }
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_not_shown()
    {
        server.Require();
        using var transport = new SmtpTransport(server.Options() with { Credential = new NetworkCredential(PostfixServer.User, "wrong-secret") });

        var error = await Assert.ThrowsAsync<MailException>(() => transport.OpenAsync(Token));

        Assert.Equal(("SmtpSignInRefused", true), (error.ErrorId, error.ConcernsEveryMail));
        Assert.DoesNotContain("wrong-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF")]
    public async Task An_untrusted_certificate_ends_it_before_the_password_is_sent(string? thumbprint)
    {
        server.Require();
        using var transport = new SmtpTransport(server.Options() with { CertificateThumbprint = thumbprint });

        var error = await Assert.ThrowsAsync<MailException>(() => transport.OpenAsync(Token));

        Assert.Equal("SmtpCertificateInvalid", error.ErrorId);
        Assert.Contains(server.Thumbprint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_neither_password_nor_mail()
    {
        server.Require();
        using var transport = new SmtpTransport(server.Options(server.ClearPort));

        Assert.Equal("SmtpStartTlsMissing", (await Assert.ThrowsAsync<MailException>(() => transport.OpenAsync(Token))).ErrorId);
    }

    [Fact]
    public async Task A_relay_on_this_machine_may_be_spoken_to_in_clear()
    {
        server.Require();
        using var transport = new SmtpTransport(new SmtpOptions { Server = "127.0.0.1", Port = server.ClearPort, Security = MailSecurity.None });

        Assert.Equal(MailOutcome.Accepted, (await transport.SendAsync(Samples.Mail("clear@example.test"), Token)).Outcome);
    }

    [Theory]
    [InlineData("mail.contoso.com", false, null, "SmtpSecurityRequired")]
    [InlineData("localhost", true, null, "SmtpSecurityRequired")]
    [InlineData("localhost", false, "0011", "ThumbprintInvalid")]
    public void What_would_go_in_clear_is_refused_at_once(string name, bool password, string? thumbprint, string errorId)
    {
        var options = new SmtpOptions
        {
            Server = name,
            Security = MailSecurity.None,
            Credential = password ? new NetworkCredential("a", "b") : null,
            CertificateThumbprint = thumbprint,
        };

        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => new SmtpTransport(options)).ErrorId);
    }

    [Fact]
    public async Task A_missing_server_is_reported()
    {
        using var transport = new SmtpTransport(new SmtpOptions { Server = "localhost", Port = 1 });

        Assert.Equal("SmtpUnreachable", (await Assert.ThrowsAsync<MailException>(() => transport.OpenAsync(Token))).ErrorId);
    }
}
