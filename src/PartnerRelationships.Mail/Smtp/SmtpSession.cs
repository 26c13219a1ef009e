using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>A connection, signed in.</summary>
internal sealed class SmtpSession(SmtpOptions options) : IDisposable
{
    private readonly CertificateCheck certificate = new(options.CertificateThumbprint);

    public WatchedSmtpClient Client { get; private set; } = new();

    public bool IsOpen => Client.IsConnected;

    /// <summary>Whether this connection took a mail before.</summary>
    public bool HasSent { get; set; }

    /// <exception cref="MailException">The server cannot be reached, is not who it should be, or refuses the sign-in.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (IsOpen)
        {
            return;
        }

        Close();
        try
        {
            await ConnectAsync(cancellationToken).ConfigureAwait(false);
            await SignInAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or SocketException or SmtpProtocolException or SmtpCommandException or SslHandshakeException or AuthenticationException or NotSupportedException or TimeoutException or SaslException)
        {
            Close();
            throw SmtpErrors.Of(error, options, certificate);
        }
    }

    public void Close()
    {
        Client.Dispose();
        HasSent = false;
        Client = new WatchedSmtpClient { Timeout = (int)options.Timeout.TotalMilliseconds, ServerCertificateValidationCallback = certificate.IsTrusted };
    }

    /// <summary>Says good-bye, so that the server does not note a broken connection.</summary>
    public void Dispose()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            Client.Disconnect(quit: true, patience.Token);
        }
        catch (Exception error) when (error is IOException or SmtpProtocolException or SmtpCommandException or OperationCanceledException)
        {
            // It has gone already.
        }

        Client.Dispose();
    }

    private Task ConnectAsync(CancellationToken cancellationToken) =>
        Client.ConnectAsync(options.Server, SmtpRules.PortOf(options), SmtpRules.SecurityOf(options), cancellationToken);

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        if (options.AccessToken is { } token)
        {
            await Client.AuthenticateAsync(OAuth(new NetworkCredential(options.UserName, token)), cancellationToken).ConfigureAwait(false);
        }
        else if (options.Credential is { } credential)
        {
            await Client.AuthenticateAsync(credential, cancellationToken).ConfigureAwait(false);
        }
    }

    private SaslMechanism OAuth(NetworkCredential token) =>
        Client.AuthenticationMechanisms.Contains("OAUTHBEARER") ? new SaslMechanismOAuthBearer(token) : new SaslMechanismOAuth2(token);
}
