using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Takes mails, and notes what the ledger said when they came.</summary>
internal sealed class NotedTransport(Func<ResellerInvitation> ledger) : IMailTransport
{
    public string Name => "Smtp";

    public int? MostPerMinute => null;

    public Func<MailReceipt>? Answer { get; set; }

    public Action? OnOpen { get; set; }

    public OutgoingMail? Mail { get; private set; }

    public ResellerInvitation? Before { get; private set; }

    public int Mails { get; private set; }

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        OnOpen?.Invoke();
        return Task.CompletedTask;
    }

    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        (Mail, Before) = (mail, ledger());
        Mails++;
        return Task.FromResult(Answer?.Invoke() ?? new MailReceipt(MailOutcome.Accepted, "250 taken"));
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
