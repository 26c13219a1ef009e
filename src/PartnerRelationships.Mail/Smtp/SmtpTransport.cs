using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Messages;
using IMailTransport = PartnerRelationships.Core.Mail.IMailTransport;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>Sends mails through a server: one connection for all of them, made again when it breaks between two.</summary>
public sealed class SmtpTransport : IMailTransport
{
    private readonly SmtpOptions options;
    private readonly SmtpSession session;

    /// <summary>Prepares it; nothing is connected yet.</summary>
    /// <exception cref="InvalidInputException">The options would let a password be read on its way (SmtpSecurityRequired), or the fingerprint is none (ThumbprintInvalid).</exception>
    public SmtpTransport(SmtpOptions options)
    {
        SmtpRules.Check(options);
        this.options = options;
        session = new SmtpSession(options);
    }

    /// <inheritdoc/>
    public string Name => nameof(MailRoute.Smtp);

    /// <inheritdoc/>
    public int? MostPerMinute => SmtpRules.MostPerMinute(options.Server);

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken) => session.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeComposer.Compose(mail);
        var (from, to) = (MailAddresses.ToMailbox(mail.From!), mail.To.Select(MailAddresses.ToMailbox).ToList());
        var hadConnection = session.IsOpen && session.HasSent;
        await session.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await TryAsync(message, from, to, cancellationToken).ConfigureAwait(false)
            ?? (hadConnection ? await AgainAsync(message, from, to, cancellationToken).ConfigureAwait(false) : null)
            ?? throw SmtpErrors.ConnectionLost(options);
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    // A connection that waited for too long, or that took as many mails as the server allows it.
    private async Task<MailReceipt?> AgainAsync(MimeMessage message, MailboxAddress from, IReadOnlyList<MailboxAddress> to, CancellationToken cancellationToken)
    {
        session.Close();
        await session.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await TryAsync(message, from, to, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null when the connection broke before the recipient was taken: for certain nothing was sent.</summary>
    private async Task<MailReceipt?> TryAsync(MimeMessage message, MailboxAddress from, IReadOnlyList<MailboxAddress> to, CancellationToken cancellationToken)
    {
        var client = session.Client;
        client.Begin();
        try
        {
            var answer = await client.SendAsync(message, from, to, cancellationToken).ConfigureAwait(false);
            session.HasSent = true;
            return new MailReceipt(MailOutcome.Accepted, answer);
        }
        catch (SmtpCommandException refusal) when (session.HasSent && !client.IsUnderWay && IsEnoughForNow(refusal))
        {
            return null;
        }
        catch (SmtpCommandException refusal) when (SmtpRefusals.IsTooFast(refusal, client.IsUnderWay))
        {
            session.Close();
            throw SmtpErrors.TooFast(refusal, options);
        }
        catch (SmtpCommandException refusal)
        {
            return new MailReceipt(MailOutcome.Refused, $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (NotSupportedException error)
        {
            return new MailReceipt(MailOutcome.Refused, error.Message);
        }
        catch (Exception error) when (client.IsUnderWay && error is IOException or SmtpProtocolException or OperationCanceledException or ServiceNotConnectedException)
        {
            session.Close();
            return new MailReceipt(MailOutcome.Unknown, error.Message);
        }
        catch (Exception error) when (error is IOException or SmtpProtocolException or ServiceNotConnectedException)
        {
            session.Close();
            return null;
        }
        catch (OperationCanceledException error)
        {
            session.Close();
            throw new MailException("MailCancelled", "It was stopped before the mail was handed over.", fault: null, error);
        }
    }

    // 421, or a refusal for now of the sender who was welcome a mail ago: servers end long connections so.
    private static bool IsEnoughForNow(SmtpCommandException refusal) =>
        refusal.StatusCode == SmtpStatusCode.ServiceNotAvailable
        || (refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted && (int)refusal.StatusCode is >= 400 and < 500);
}
