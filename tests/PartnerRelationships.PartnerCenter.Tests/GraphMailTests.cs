using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class GraphMailTests : IDisposable
{
    private static readonly OutgoingMail Mail = new()
    {
        MessageId = "1@example.com",
        From = new MailParty("ada@example.com"),
        To = [new MailParty("iroda@kekto.example")],
        Subject = "Meghívó",
        Text = "Szia",
        Date = DateTimeOffset.UnixEpoch,
    };

    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_leaves_as_MIME_in_base64()
    {
        service.Answer("", HttpStatusCode.Accepted, ("request-id", "r-7"));
        using var transport = Transport();

        var receipt = await transport.SendAsync(Mail, Token);

        var request = Assert.Single(service.Requests);
        Assert.Equal(("Graph", MailOutcome.Accepted, "request-id r-7"), (transport.Name, receipt.Outcome, receipt.Note));
        Assert.Equal(("POST", "/v1.0/me/sendMail", "Subject: Meghívó"), (request.Method, request.Path, Encoding.UTF8.GetString(Convert.FromBase64String(request.Body!))));
    }

    [Fact]
    public async Task An_application_sends_from_the_senders_mailbox()
    {
        service.Answer("", HttpStatusCode.Accepted);

        await Transport(SignInKind.Application).SendAsync(Mail, Token);

        Assert.Equal("/v1.0/users/ada%40example.com/sendMail", service.Requests[0].Path);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, MailOutcome.Refused)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, MailOutcome.Refused)]
    [InlineData(HttpStatusCode.InternalServerError, MailOutcome.Unknown)]
    [InlineData(HttpStatusCode.GatewayTimeout, MailOutcome.Unknown)]
    public async Task A_refusal_and_a_doubt_are_distinguished_and_neither_is_repeated(HttpStatusCode status, MailOutcome outcome)
    {
        service.Answer("""{"error":{"code":"ErrorMimeContentInvalid","message":"no good"}}""", status);

        var receipt = await Transport().SendAsync(Mail, Token);

        Assert.Equal(outcome, receipt.Outcome);
        Assert.Contains("no good", receipt.Note!, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_service_that_wants_less_at_once_is_not_one_that_refuses_the_mail()
    {
        service.Answer("", (HttpStatusCode)429, ("Retry-After", "7200"));

        var error = await Assert.ThrowsAsync<MailException>(() => Transport().SendAsync(Mail, Token));

        Assert.Equal(("MailTooFast", true), (error.ErrorId, error.ConcernsEveryMail));
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_a_doubt()
    {
        service.Fail(new HttpRequestException("reset", new IOException("reset")));

        Assert.Equal(MailOutcome.Unknown, (await Transport().SendAsync(Mail, Token)).Outcome);
    }

    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_sent()
    {
        service.Fail(new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)));

        Assert.Equal("GraphMailUnavailable", (await Assert.ThrowsAsync<MailException>(() => Transport().SendAsync(Mail, Token))).ErrorId);
    }

    [Fact]
    public async Task A_missing_permission_concerns_every_mail()
    {
        service.Answer("""{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}""", HttpStatusCode.Forbidden);

        var error = await Assert.ThrowsAsync<MailException>(() => Transport().SendAsync(Mail, Token));

        Assert.Contains("Mail.Send", error.RecommendedAction!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_fails_shows_before_anything_is_sent()
    {
        using var client = service.GraphClient(tokens: new Tokens(_ => throw new AuthenticationFailedException("SignInNeeded", "Sign in again.")));
        using var transport = client.GraphMail(SignInKind.ApplicationAndUser)!(new Words());

        await Assert.ThrowsAsync<MailException>(() => transport.OpenAsync(Token));
        await Assert.ThrowsAsync<MailException>(() => transport.SendAsync(Mail, Token));

        Assert.Empty(service.Requests);
    }

    private IMailTransport Transport(SignInKind kind = SignInKind.ApplicationAndUser) => service.GraphClient().GraphMail(kind)!(new Words());

    private sealed class Words : IMimeWriter
    {
        public void Write(OutgoingMail mail, Stream stream) => stream.Write(Encoding.UTF8.GetBytes("Subject: " + mail.Subject));
    }
}
