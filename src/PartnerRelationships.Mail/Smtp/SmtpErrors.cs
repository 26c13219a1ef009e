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
        AuthenticationException refusal when SmtpRefusals.IsTooFast(refusal) => Error("MailTooFast", $"{Name(options)} takes no sign-in for now: {error.Message}", error),
        SslHandshakeException => Handshake(error, options, certificate),
        AuthenticationException or SaslException => Error("SmtpSignInRefused", $"{Name(options)} refused the sign-in: {error.Message}", error),
        SmtpCommandException refusal => Error("SmtpSignInRefused", $"{Name(options)} refused: {(int)refusal.StatusCode} {refusal.Message}", error),
        NotSupportedException when options.Security != MailSecurity.None && !(error.Message.IndexOf("authent", StringComparison.OrdinalIgnoreCase) >= 0) =>
            Error("SmtpStartTlsMissing", $"{Name(options)} offers no STARTTLS, so mails would go in clear; nothing was sent.", error),
        NotSupportedException => Error("SmtpSignInUnsupported", $"{Name(options)} takes no sign-in of this kind: {error.Message}", error),
        _ => Error("SmtpUnreachable", $"{Name(options)} cannot be reached: {error.Message}", error),
    };

    public static MailException TooFast(SmtpCommandException refusal, SmtpOptions options) =>
        Error("MailTooFast", $"{Name(options)} takes no more mails for now: {(int)refusal.StatusCode} {refusal.Message}", refusal);

    public static MailException ConnectionLost(SmtpOptions options) =>
        Error("SmtpUnreachable", $"The connection to {Name(options)} broke before the mail was on its way; nothing was sent.", inner: null);

    private static MailException Handshake(Exception error, SmtpOptions options, CertificateCheck certificate) => certificate.Seen is null
        ? Error("SmtpUnreachable", $"{Name(options)} does not speak TLS there: {error.Message}", error)
        : Error("SmtpCertificateInvalid", $"The certificate of {Name(options)} is not one to trust ({certificate.Problems}). Its SHA-256 fingerprint is {certificate.Seen}.", error);

    private static MailException Error(string errorId, string message, Exception? inner) => new(errorId, message, fault: null, inner) { ConcernsEveryMail = true };

    private static string Name(SmtpOptions options) => $"{options.Server}, port {SmtpRules.PortOf(options)},";
}
