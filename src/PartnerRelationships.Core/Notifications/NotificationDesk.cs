using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Tracking;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Notifications;

/// <summary>Takes in notifications that were verified. One is a hint to look and proves nothing: the service is asked, and what it shows goes into the ledger.</summary>
/// <param name="ports">Whose ledger, and which service.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class NotificationDesk(INotificationPorts ports, Guid correlationId)
{
    private readonly AcceptanceDesk acceptances = new(ports, correlationId);

    /// <summary>Looks at the service, and changes nothing yet.</summary>
    /// <param name="notification">What came.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ConflictException">It was taken in before (NotificationReplayed).</exception>
    /// <exception cref="InvalidInputException">It names another partner (NotificationForeign).</exception>
    public async Task<NotificationFinding> LookAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.PartnerTenantId is { } other && other != ports.Profile.TenantId)
        {
            throw new InvalidInputException("NotificationForeign", $"The notification is for the partner {other}, but this connection belongs to {ports.Profile.TenantId}.");
        }

        await RequireNewAsync(notification, cancellationToken).ConfigureAwait(false);
        return notification.Kind switch
        {
            NotificationKind.CustomerAccepted => await new AcceptanceLook(ports, acceptances).LookAsync(notification, cancellationToken).ConfigureAwait(false),
            NotificationKind.RightsApproved or NotificationKind.RightsEnded => await new RightsLook(ports).LookAsync(notification, cancellationToken).ConfigureAwait(false),
            _ => NotificationFinding.Of(notification, NotificationOutcome.Recorded, WordsOf(notification.Kind)) with { CustomerId = notification.CustomerId },
        };
    }

    /// <summary>Puts into the ledger what was found.</summary>
    /// <returns>What it was and what it changed.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written; the notification can be taken in again.</exception>
    public async Task<PartnerCenterNotification> NoteAsync(NotificationFinding finding, CancellationToken cancellationToken)
    {
        var (answers, changed) = (new List<InvitationAcceptance>(), false);
        foreach (var answer in finding.Answers)
        {
            var noted = AcceptanceReport.IsSure(answer, acceptNameMatch: false) ? await acceptances.AcceptAsync(answer, cancellationToken).ConfigureAwait(false) : null;
            answers.Add(noted ?? answer);
            changed |= noted is not null;
        }

        foreach (var invitation in finding.Known)
        {
            changed |= await NoteCustomerAsync(invitation, finding, cancellationToken).ConfigureAwait(false);
        }

        var outcome = changed ? NotificationOutcome.Applied : finding.Outcome;
        await ports.Events.AppendAsync(EventOf(finding, outcome), cancellationToken).ConfigureAwait(false);
        return finding.ToModel(outcome, answers);
    }

    // Who approved is known now: when the customer accepts the reseller relationship too, whatever name it has, it is recognised.
    private async Task<bool> NoteCustomerAsync(Guid invitationId, NotificationFinding finding, CancellationToken cancellationToken)
    {
        await ports.Invitations.UpdateAsync(
            ports.Profile.TenantId,
            invitationId,
            current => current with { CustomerId = current.CustomerId ?? finding.CustomerId },
            changed => EventDraft.Of(ports, EventKinds.InvitationEdited, correlationId) with
            {
                InvitationId = changed.InvitationId,
                CustomerId = changed.CustomerId,
                Detail = $"The customer is known now: it approved the delegated admin relationship {finding.Notification.RelationshipId}",
            },
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    // What was not confirmed may be so later: only what was taken in is refused when it comes again.
    private async Task RequireNewAsync(Notification notification, CancellationToken cancellationToken)
    {
        var before = new CollectingSink<RelationshipEvent>();
        var filter = new EventFilter { CorrelationId = notification.Id, Kinds = [EventKinds.NotificationImported] };
        await ports.Events.ListAsync(ports.Profile.TenantId, filter, before, cancellationToken).ConfigureAwait(false);
        if (before.Items is [var known, ..])
        {
            throw new ConflictException("NotificationReplayed", $"The notification {notification.EventName} of {notification.ChangedOn.UtcDateTime:u} was already imported on {known.OccurredOn.UtcDateTime:u} (event {known.Number}).");
        }
    }

    private RelationshipEvent EventOf(NotificationFinding finding, NotificationOutcome outcome) =>
        EventDraft.Of(ports, outcome == NotificationOutcome.NotConfirmed ? EventKinds.NotificationNotConfirmed : EventKinds.NotificationImported, finding.Notification.Id) with
        {
            CustomerId = finding.CustomerId,
            Detail = $"{finding.Notification.EventName} of {finding.Notification.ChangedOn.UtcDateTime:u}: {finding.Words}",
            ContentHash = finding.Notification.BodyHash,
        };

    private static string WordsOf(NotificationKind kind) => kind switch
    {
        NotificationKind.SubscriptionChanged => "The subscription changed. The ledger does not track subscriptions.",
        NotificationKind.Privileges => "The service names no customer of delegated administrative privileges.",
        NotificationKind.Test => "A test of the registration.",
        _ => "The ledger does not track this.",
    };
}
