using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>Counts invitations as they come; of each accepted one only its days are kept.</summary>
/// <param name="by">What tells them apart; none for both channel and provider.</param>
public sealed class InvitationCount(IReadOnlyCollection<InvitationGrouping> by) : IResultSink<ResellerInvitation>
{
    private readonly Dictionary<(string Channel, Guid Provider), Group> groups = [];

    /// <summary>What has been counted, the largest group first.</summary>
    public IEnumerable<InvitationStatistics> Results => groups.Values.Select(group => group.Result()).OrderByDescending(result => result.Invited);

    /// <inheritdoc/>
    public void Write(ResellerInvitation item)
    {
        var channel = IsBy(InvitationGrouping.Channel) ? item.Channel : null;
        var provider = IsBy(InvitationGrouping.Provider) ? item.ProviderId : null;
        var key = (channel?.ToUpperInvariant() ?? "", provider ?? Guid.Empty);
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = new Group(channel, provider, provider is null ? null : item.ProviderName);
        }

        group.Add(item);
    }

    private bool IsBy(InvitationGrouping grouping) => by.Count == 0 || by.Contains(grouping);

    private sealed class Group(string? channel, Guid? providerId, string? providerName)
    {
        private readonly List<float> days = [];
        private long invited;
        private long sent;
        private long bounced;
        private long withdrawn;

        public void Add(ResellerInvitation invitation)
        {
            invited++;
            sent += invitation.SentOn is null ? 0 : 1;
            bounced += invitation.State == InvitationState.Bounced ? 1 : 0;
            withdrawn += invitation.State == InvitationState.Withdrawn ? 1 : 0;
            if (invitation.State == InvitationState.Accepted)
            {
                days.Add(DaysOf(invitation));
            }
        }

        public InvitationStatistics Result()
        {
            days.Sort();
            return new InvitationStatistics
            {
                Channel = channel,
                ProviderId = providerId,
                ProviderName = providerName,
                Invited = invited,
                Sent = sent,
                Bounced = bounced,
                Withdrawn = withdrawn,
                Accepted = days.Count,
                AcceptanceRate = (double)days.Count / invited,
                MedianDays = days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0,
                LongestDays = days.Count == 0 ? null : days[days.Count - 1],
            };
        }

        // An old record may have been dated by another machine's clock: an acceptance cannot precede its invitation.
        private static float DaysOf(ResellerInvitation invitation) =>
            (float)Math.Max(0, ((invitation.AcceptedOn ?? invitation.CreatedOn) - (invitation.SentOn ?? invitation.ExportedOn ?? invitation.CreatedOn)).TotalDays);
    }
}
