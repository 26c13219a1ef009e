using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Notifications;

/// <summary>Looks whether delegated admin rights that are said to be approved or ended are, and which invitations asked for them.</summary>
internal sealed class RightsLook(INotificationPorts ports)
{
    private static readonly string[] Given = ["approved", "activating", "active", "expiring"];
    private static readonly string[] Over = ["terminationrequested", "terminating", "terminated", "expired"];

    public async Task<NotificationFinding> LookAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (ports.DelegatedAdmin is not { } graph || notification.RelationshipId is not { } id)
        {
            return NotificationFinding.NotConfirmed(notification, notification.RelationshipId is null ? "It names no relationship." : "This connection has no access to Microsoft Graph, where it could be checked.");
        }

        var relationship = await ReadAsync(graph, id, cancellationToken).ConfigureAwait(false);
        return notification.Kind == NotificationKind.RightsEnded ? Ended(notification, relationship)
            : relationship is not null && Given.Contains(ServiceWord.Plain(relationship.Status)) ? await ApprovedAsync(notification, relationship, cancellationToken).ConfigureAwait(false)
            : NotificationFinding.NotConfirmed(notification, relationship is null ? "Microsoft Graph has no such relationship." : $"In Microsoft Graph it is {relationship.Status}.");
    }

    // Graph forgets ended ones after a year: one that is not there gives no rights either.
    private static NotificationFinding Ended(Notification notification, DelegatedAdminRelationship? relationship) =>
        relationship is null || Over.Contains(ServiceWord.Plain(relationship.Status))
            ? NotificationFinding.Of(notification, NotificationOutcome.Recorded, $"In Microsoft Graph it is {relationship?.Status ?? "gone"}.") with { CustomerId = relationship?.CustomerId, CustomerName = relationship?.CustomerName }
            : NotificationFinding.NotConfirmed(notification, $"In Microsoft Graph it is {relationship.Status}.") with { CustomerId = relationship.CustomerId, CustomerName = relationship.CustomerName };

    private async Task<NotificationFinding> ApprovedAsync(Notification notification, DelegatedAdminRelationship relationship, CancellationToken cancellationToken)
    {
        var found = NotificationFinding.Of(notification, NotificationOutcome.Recorded, $"In Microsoft Graph it is {relationship.Status}.") with { CustomerId = relationship.CustomerId, CustomerName = relationship.CustomerName };
        var asked = relationship.CustomerId is null ? [] : await AskingAsync(relationship.RelationshipId, cancellationToken).ConfigureAwait(false);
        if (asked.Count == 0)
        {
            return found;
        }

        var customer = await CustomerOrNull.ReadAsync(ports.Customers, relationship.CustomerId!.Value, cancellationToken).ConfigureAwait(false);
        return customer?.IsResold() == true
            ? found with { Answers = [.. asked.Select(invitation => AnswerOf(invitation, customer))] }
            : found with { Known = [.. asked.Where(invitation => invitation.CustomerId is null).Select(invitation => invitation.InvitationId)] };
    }

    private async Task<IReadOnlyList<ResellerInvitation>> AskingAsync(string relationshipId, CancellationToken cancellationToken)
    {
        var asking = new List<ResellerInvitation>();
        var sink = new ActionSink<ResellerInvitation>(invitation =>
        {
            if (string.Equals(invitation.DelegatedAdminRelationshipId, relationshipId, StringComparison.OrdinalIgnoreCase))
            {
                asking.Add(invitation);
            }
        });
        await ports.Invitations.ListAsync(ports.Profile.TenantId, new InvitationFilter { States = InvitationStates.Open }, sink, cancellationToken).ConfigureAwait(false);
        return asking;
    }

    private static InvitationAcceptance AnswerOf(ResellerInvitation invitation, PartnerCustomer customer) => new()
    {
        InvitationId = invitation.InvitationId,
        Invited = invitation.CustomerName ?? invitation.Domain ?? invitation.Email ?? "anyone",
        State = invitation.State,
        CustomerId = customer.CustomerId,
        CustomerName = customer.Name,
        CustomerDomain = customer.Domain,
        MatchedBy = InvitationMatch.TenantId,
    };

    private static async Task<DelegatedAdminRelationship?> ReadAsync(IDelegatedAdminRelationships graph, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await graph.GetAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
