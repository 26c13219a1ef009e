using System;
using System.Management.Automation;
using System.Security;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <content>The ways that mails leave.</content>
public sealed partial class SendResellerInvitationCommand
{
    /// <summary>Through a mail server, or through Microsoft Graph.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public MailRoute Via { get; set; }

    /// <summary>The mail server; by default what $PSEmailServer holds.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateNotNullOrEmpty]
    public string? SmtpServer { get; set; }

    /// <summary>The server's port; by default 587, or 465 with TLS from the first byte.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>How the connection is kept private. In clear only with a server on this machine, and without a password.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public MailSecurity Security { get; set; }

    /// <summary>The user name and the password for the mail server.</summary>
    [Parameter(ParameterSetName = SendSet), Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>An OAuth 2 access token in place of a password.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public SecureString? AccessToken { get; set; }

    /// <summary>Whom the access token is for; by default the sender.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateNotNullOrEmpty]
    public string? UserName { get; set; }

    /// <summary>The SHA-256 fingerprint of the one certificate to trust, for a server with a self-signed certificate.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateNotNullOrEmpty]
    public string? CertificateThumbprint { get; set; }

    private string? Server => SmtpServer ?? SessionState.PSVariable.GetValue("PSEmailServer")?.ToString();

    private string Through => Via == MailRoute.Graph ? "Microsoft Graph" : Server!;

    private void Prepare()
    {
        var from = From is null ? null : MailParties.Parse(From);
        transport = Via == MailRoute.Graph ? Graph() : Smtp(from);
        delivery = new InvitationDelivery(Session, CorrelationId, new DeliveryRequest
        {
            From = from,
            ReplyTo = ReplyTo is null ? null : MailParties.Parse(ReplyTo),
            Via = transport.Name,
            Reminder = Reminder,
            Patience = TimeSpan.FromDays(MinimumDays),
            Force = Force,
            MaximumPerMinute = MaximumPerMinute ?? transport.MostPerMinute,
        });
    }

    private IMailTransport Graph() => Session.GraphMail?.Invoke(ServiceFactory.MimeWriter)
        ?? throw new WrongConnectionException("GraphMailUnavailable", "This connection does not reach Microsoft Graph, so it sends no mails.");

    private IMailTransport Smtp(MailParty? from)
    {
        if (from is null)
        {
            throw new InvalidInputException("SenderMissing", "A mail server needs to know who sends the mails.");
        }

        if (string.IsNullOrEmpty(Server))
        {
            throw new InvalidInputException("SmtpServerMissing", "Nobody said through which mail server they go.");
        }

        return ServiceFactory.Smtp(Server!, Port, Security, Credential?.GetNetworkCredential(), (UserName ?? from.Address, AccessToken), CertificateThumbprint);
    }
}
