using System;
using System.Linq;
using System.Net;
using MailKit.Security;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>What keeps a connection private: nothing less than TLS, but to this machine, and then without a secret.</summary>
internal static class SmtpRules
{
    private const int TlsPort = 465;
    private const int SubmissionPort = 587;
    private static readonly string[] ExchangeOnline = [".office365.com", ".office365.us", ".outlook.com", ".partner.outlook.cn"];

    public static void Check(SmtpOptions options)
    {
        if (options.Security == MailSecurity.None && !IsLoopback(options.Server))
        {
            throw Insecure($"{options.Server} is another machine, so mail must not be sent to it in clear text.");
        }

        if (options.Security == MailSecurity.None && (options.Credential is not null || options.AccessToken is not null))
        {
            throw Insecure("A password or token must not be sent in clear text.");
        }

        if (options.CertificateThumbprint is { } thumbprint && !(Plain(thumbprint) is { Length: 64 } hex && hex.All(Uri.IsHexDigit)))
        {
            throw new InvalidInputException("ThumbprintInvalid", $"The certificate's thumbprint is not a SHA-256 fingerprint of 64 hex digits.{ScreenText.HiddenIn(thumbprint)}");
        }
    }

    public static int PortOf(SmtpOptions options) => options.Port ?? (options.Security == MailSecurity.Tls ? TlsPort : SubmissionPort);

    public static SecureSocketOptions SecurityOf(SmtpOptions options) => options.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.Auto when PortOf(options) == TlsPort => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>How many mails Exchange Online takes of a mailbox in a minute; null for a server of which that is not known.</summary>
    public static int? MostPerMinute(string server) => ExchangeOnline.Any(domain => server.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) ? 30 : null;

    /// <summary>A fingerprint as people copy it, with colons or spaces, as hex alone.</summary>
    public static string Plain(string thumbprint) => string.Concat(thumbprint.Where(letter => letter is not (':' or ' ' or '-')));

    private static bool IsLoopback(string server) =>
        string.Equals(server, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(server, out var address) && IPAddress.IsLoopback(address));

    private static InvalidInputException Insecure(string message) => new("SmtpSecurityRequired", message);
}
