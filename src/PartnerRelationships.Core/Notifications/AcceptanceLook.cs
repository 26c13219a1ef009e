using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Invitations.Tracking;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Notifications;

/// <summary>Looks whether a customer that is said to have accepted is one, and which invitations it answers.</summary>
internal sealed class AcceptanceLook(INotificationPorts ports, AcceptanceDesk acceptances)
{
    public async Task<NotificationFinding> LookAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.CustomerId is not { } id)
        {
            return NotificationFinding.NotConfirmed(notification, "It names no customer. Update-ResellerInvitation compares all customers.");
        }

        if (await CustomerOrNull.ReadAsync(ports.Customers, id, cancellationToken).ConfigureAwait(false) is not { } customer || !customer.IsResold())
        {
            return NotificationFinding.NotConfirmed(notification, "The service does not show it as a customer of this partner.");
        }

        var answers = (await acceptances.FindForAsync(customer, cancellationToken).ConfigureAwait(false)).Answers;
        return NotificationFinding.Of(notification, NotificationOutcome.Recorded, Words(answers)) with { CustomerId = id, CustomerName = customer.Name, Answers = answers };
    }

    private static string Words(System.Collections.Generic.IReadOnlyList<InvitationAcceptance> answers) =>
        answers.Count == 0 ? "It is a customer, but no open invitation matches it."
        : answers.Any(answer => AcceptanceReport.IsSure(answer, acceptNameMatch: false)) ? "It is a customer, and was invited."
        : "It is a customer with the name of an invited company. If it is the same, Update-ResellerInvitation -AcceptNameMatch records that.";
}

/// <summary>Reads a customer who may be none.</summary>
internal static class CustomerOrNull
{
    public static async Task<PartnerCustomer?> ReadAsync(ICustomerDirectory directory, Guid customerId, CancellationToken cancellationToken)
    {
        try
        {
            return await directory.GetAsync(customerId, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is NotFoundException or NoRelationshipException)
        {
            return null;
        }
    }
}
