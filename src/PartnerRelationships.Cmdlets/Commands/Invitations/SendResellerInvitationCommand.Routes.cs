using System;
using System.Management.Automation;
using System.Security;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <content>The ways that mails leave.</content>
public sealed partial class SendResellerInvitationCommand
{
    /// <summary>How the mail is sent: through a mail server, or through Microsoft Graph.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public MailRoute Via { get; set; }

    /// <summary>The mail server. The default is the value of $PSEmailServer.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateNotNullOrEmpty]
    public string? SmtpServer { get; set; }

    /// <summary>The server's port. The default is 587, or 465 with implicit TLS.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>How the connection is encrypted. Unencrypted connections are allowed only to a server on this machine, and without a password.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public MailSecurity Security { get; set; }

    /// <summary>The user name and the password for the mail server.</summary>
    [Parameter(ParameterSetName = SendSet), Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>An OAuth 2 access token instead of a password.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public SecureString? AccessToken { get; set; }

    /// <summary>The user of the access token. The default is the sender.</summary>
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
        ?? throw new WrongConnectionException("GraphMailUnavailable", "This connection has no access to Microsoft Graph, so it cannot send mail.");

    private IMailTransport Smtp(MailParty? from)
    {
        if (from is null)
        {
            throw new InvalidInputException("SenderMissing", "A sender address is needed to send through a mail server.");
        }

        if (string.IsNullOrEmpty(Server))
        {
            throw new InvalidInputException("SmtpServerMissing", "No mail server was given.");
        }

        return ServiceFactory.Smtp(Server!, Port, Security, Credential?.GetNetworkCredential(), (UserName ?? from.Address, AccessToken), CertificateThumbprint);
    }
}
