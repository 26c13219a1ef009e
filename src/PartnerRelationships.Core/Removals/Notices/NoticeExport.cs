using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>Writes notices to files, for somebody to check, change and send. The ledger notes for each customer that there is one, never what it says.</summary>
/// <param name="ports">Whose notices.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
/// <param name="files">Where they go.</param>
/// <param name="from">The sender; null for the person who opens them.</param>
public sealed class NoticeExport(INoticePorts ports, Guid correlationId, INoticeFiles files, MailParty? from)
{
    /// <summary>Writes one and notes it.</summary>
    /// <param name="notice">The draft.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Stops it while it waits for the ledger.</param>
    /// <returns>The notice with its file.</returns>
    /// <exception cref="ConflictException">There is a file for this recipient already (RemovalNoticeExists).</exception>
    /// <exception cref="MailException">It cannot be written (MailFileUnavailable).</exception>
    /// <exception cref="LedgerException">The ledger cannot be written; the file is there.</exception>
    public async Task<CustomerRemovalNotice> WriteAsync(CustomerRemovalNotice notice, bool overwrite, CancellationToken cancellationToken)
    {
        var path = files.Write(notice, Compose(notice), overwrite);
        var detail = notice.Recipient == RemovalNoticeRecipient.Provider ? $"to the provider {notice.Name}" : "to the customer";
        await Task.WhenAll(notice.Customers.Select(customer => ports.Events.AppendAsync(
            EventDraft.Of(ports, EventKinds.RemovalNoticeDrafted, correlationId) with { CustomerId = customer.CustomerId, Detail = detail },
            cancellationToken))).ConfigureAwait(false);
        return notice with { Path = path };
    }

    private OutgoingMail Compose(CustomerRemovalNotice notice) => new()
    {
        MessageId = $"{Guid.NewGuid():N}@{MessageIds.DomainOf(from)}",
        From = from,
        To = notice.Email is { } email ? [new MailParty(email, notice.Name)] : [],
        Subject = notice.Subject,
        Text = notice.Body,
        Html = notice.HtmlBody,
        Culture = notice.Culture,
        Date = ports.Clock.Now,
        IsDraft = true,
    };
}
