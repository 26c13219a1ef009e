using System;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>What MailKit says, as errors of this module. Nothing was sent whenever one of them is raised.</summary>
internal static class SmtpErrors
{
    public static MailException Of(Exception error, SmtpOptions options, CertificateCheck certificate) => error switch
    {
        SmtpCommandException refusal when SmtpRefusals.IsTooFast(refusal, isUnderWay: false) => TooFast(refusal, options),
        AuthenticationException refusal when SmtpRefusals.IsTooFast(refusal) => Error("MailTooFast", $"{Name(options)} temporarily accepts no sign-in: {error.Message}", error),
        SslHandshakeException => Handshake(error, options, certificate),
        AuthenticationException or SaslException => Error("SmtpSignInRefused", $"{Name(options)} refused the sign-in: {error.Message}", error),
        SmtpCommandException refusal => Error("SmtpSignInRefused", $"{Name(options)} refused: {(int)refusal.StatusCode} {refusal.Message}", error),
        NotSupportedException when options.Security != MailSecurity.None && !(error.Message.IndexOf("authent", StringComparison.OrdinalIgnoreCase) >= 0) =>
            Error("SmtpStartTlsMissing", $"{Name(options)} offers no STARTTLS, so mail would be sent in clear text. Nothing was sent.", error),
        NotSupportedException => Error("SmtpSignInUnsupported", $"{Name(options)} does not support this type of authentication: {error.Message}", error),
        _ => Error("SmtpUnreachable", $"{Name(options)} cannot be reached: {error.Message}", error),
    };

    public static MailException TooFast(SmtpCommandException refusal, SmtpOptions options) =>
        Error("MailTooFast", $"{Name(options)} temporarily accepts no more mail: {(int)refusal.StatusCode} {refusal.Message}", refusal);

    public static MailException ConnectionLost(SmtpOptions options) =>
        Error("SmtpUnreachable", $"The connection to {Name(options)} was lost before the mail was handed over. Nothing was sent.", inner: null);

    private static MailException Handshake(Exception error, SmtpOptions options, CertificateCheck certificate) => certificate.Seen is null
        ? Error("SmtpUnreachable", $"{Name(options)} does not use TLS on this port: {error.Message}", error)
        : Error("SmtpCertificateInvalid", $"The certificate of {Name(options)} is not trusted ({certificate.Problems}). Its SHA-256 fingerprint is {certificate.Seen}.", error);

    private static MailException Error(string errorId, string message, Exception? inner) => new(errorId, message, fault: null, inner) { ConcernsEveryMail = true };

    private static string Name(SmtpOptions options) => $"{options.Server}, port {SmtpRules.PortOf(options)},";
}
