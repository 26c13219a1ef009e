using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Mail;

/// <summary>Hands mails to Microsoft Graph's sendMail as MIME, which keeps their Message-Id. What Graph has taken it delivers by itself.</summary>
/// <param name="channel">The way to Graph.</param>
/// <param name="options">Gives the tokens.</param>
/// <param name="writer">Writes MIME.</param>
/// <param name="fromSender">Whether mails are sent from their sender's mailbox instead of the signed-in user's.</param>
internal sealed class GraphMailTransport(ServiceChannel channel, PartnerCenterOptions options, IMimeWriter writer, bool fromSender) : IMailTransport
{
    private const int Taken = 202;
    private const int ExchangeOnlineLimit = 30;

    public string Name => "Graph";

    // Exchange Online's limit is the mailbox's, whichever way a mail comes. An endpoint of one's own has none that is known.
    public int? MostPerMinute => options.Graph!.Audience == TokenAudience.Graph ? ExchangeOnlineLimit : null;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await options.Tokens.GetAsync(options.Graph!.Audience, rejected: null, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error)
        {
            throw Unavailable(error);
        }
    }

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(HttpMethod.Post, Routes.SendMail(fromSender ? mail.From?.Address : null))
        {
            Body = Mime(mail),
            ContentType = "text/plain",
            SettledByAsking = true,
        };
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return answer.Status == Taken
                ? new MailReceipt(MailOutcome.Accepted, answer.CorrelationId is { } id ? $"request-id {id}" : null)
                : new MailReceipt(MailOutcome.Unknown, $"The answer to {request.Operation} is {answer.Status}, which is not how Graph accepts a mail.");
        }
        catch (PartnerRelationshipsException error) when (error is AuthenticationFailedException or AccessDeniedException || NeverConnected(error))
        {
            throw Unavailable(error);
        }
        catch (ThrottledException error)
        {
            throw new MailException("MailTooFast", $"Microsoft Graph temporarily accepts no more mail: {error.Message}", error.Fault, error) { ConcernsEveryMail = true };
        }
        catch (PartnerRelationshipsException error)
        {
            return new MailReceipt(RetryRules.IsDoubtful(error) ? MailOutcome.Unknown : MailOutcome.Refused, error.Message);
        }
    }

    public void Dispose()
    {
        // The channel is the connection's.
    }

    private string Mime(OutgoingMail mail)
    {
        using var stream = new MemoryStream();
        writer.Write(mail, stream);
        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static bool NeverConnected(PartnerRelationshipsException error) =>
        error is UnreachableException && error.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData };

    private static MailException Unavailable(PartnerRelationshipsException error) =>
        new("GraphMailUnavailable", $"Microsoft Graph does not accept mail: {error.Message}", error.Fault, error)
        {
            RecommendedAction = error.RecommendedAction,
            ConcernsEveryMail = true,
        };
}
