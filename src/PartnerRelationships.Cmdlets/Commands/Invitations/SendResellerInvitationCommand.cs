using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <summary>Sends invitations by mail, each only once, or sends reminders; settles mails in doubt. Invitations that were already sent are skipped with a warning.</summary>
[Cmdlet(VerbsCommunications.Send, Nouns.ResellerInvitation, DefaultParameterSetName = SendSet, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed partial class SendResellerInvitationCommand : PartnerCmdlet
{
    private const string SendSet = "Send";
    private const string SettleSet = "Settle";
    private InvitationDelivery delivery = null!;
    private IMailTransport? transport;

    /// <summary>The invitation: its id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid InvitationId { get; set; }

    /// <summary>The sender, such as ada@contoso.com or Ada Lovelace &lt;ada@contoso.com&gt;. With Microsoft Graph, the default is the mailbox of the signed-in user.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateNotNullOrEmpty]
    public string? From { get; set; }

    /// <summary>The address for replies. The default is the sender's address.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateNotNullOrEmpty]
    public string? ReplyTo { get; set; }

    /// <summary>Sends a reminder for invitations that were sent and are still open.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public SwitchParameter Reminder { get; set; }

    /// <summary>How many days must have passed since the last mail before a reminder is sent.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateRange(0, 3650)]
    public int MinimumDays { get; set; } = 7;

    /// <summary>Sends an invitation again although it was sent or exported, came back or is in doubt. The customer may get it twice.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of mails per minute. The default is 30 through Exchange Online, which accepts no more, and otherwise as many as the server
    /// accepts.</summary>
    [Parameter(ParameterSetName = SendSet), ValidateRange(1, 10_000)]
    public int? MaximumPerMinute { get; set; }

    /// <summary>Records what you found out about a mail in doubt: that it was sent, or not. Nothing is sent.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SettleSet)]
    public InvitationSettlement Settle { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ParameterSetName == SendSet)
        {
            Required(From, Prepare);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Guarded(InvitationId, SendOrSettle);
        Count(ParameterSetName == SettleSet ? "Settling invitations" : Reminder ? "Sending reminders" : "Sending invitations");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        transport?.Dispose();
        base.Dispose(disposing);
    }

    private void SendOrSettle()
    {
        var invitation = Await(token => new InvitationDesk(Session).GetAsync(InvitationId, token));
        if (ParameterSetName == SettleSet)
        {
            SettleOne(invitation);
        }
        else
        {
            SendOne(invitation);
        }
    }

    private void SendOne(ResellerInvitation invitation)
    {
        try
        {
            var mail = delivery.Prepare(invitation);
            if (ShouldProcess(mail.Recipients, $"Send '{mail.Subject}' through {Through}"))
            {
                WriteObject(Await(token => delivery.SendAsync(InvitationId, transport!, token)));
            }
        }
        catch (ConflictException error) when (error.ErrorId == "InvitationAlreadySent")
        {
            WriteWarning($"{error.Message} It was not sent again. Use -Force to send it again.");
        }
    }

    private void SettleOne(ResellerInvitation invitation)
    {
        var desk = new DoubtDesk(Session, CorrelationId);
        desk.Settle(invitation, Settle);
        if (ShouldProcess(invitation.ToString(), Settle == InvitationSettlement.Sent ? "Record that its mail was sent" : "Record that its mail was not sent"))
        {
            WriteObject(Await(token => desk.SettleAsync(InvitationId, Settle, token)));
        }
    }
}
