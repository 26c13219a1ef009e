using System;
using System.Linq;
using PartnerRelationships.Core.Invitations.Tracking;

namespace PartnerRelationships.Core.Tests.Invitations.Tracking;

public sealed class InvitationCountTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid Duna = Guid.NewGuid();

    [Fact]
    public void Invitations_are_counted_by_channel_and_provider_with_how_long_it_took()
    {
        var count = Counted();

        var fair = count.Results.First();
        Assert.Equal(("Fair", Duna, "Duna"), (fair.Channel, fair.ProviderId, fair.ProviderName));
        Assert.Equal((5, 4, 1, 0, 3), (fair.Invited, fair.Sent, fair.Bounced, fair.Withdrawn, fair.Accepted));
        Assert.Equal((0.6, 3, 9), (fair.AcceptanceRate, fair.MedianDays, fair.LongestDays));
        var rest = count.Results.Last();
        Assert.Equal((null, null, 1L, 1L, null), (rest.Channel, rest.ProviderId, rest.Invited, rest.Withdrawn, rest.MedianDays));
    }

    [Theory, InlineData(InvitationGrouping.Channel, 2), InlineData(InvitationGrouping.Provider, 2)]
    public void One_thing_alone_can_tell_them_apart(InvitationGrouping by, int groups) => Assert.Equal(groups, Counted(by).Results.Count());

    private static InvitationCount Counted(params InvitationGrouping[] by)
    {
        var count = new InvitationCount(by);
        var sent = new ResellerInvitation { Channel = "Fair", ProviderId = Duna, ProviderName = "Duna", State = InvitationState.Accepted, CreatedOn = Start, SentOn = Start.AddDays(1) };
        count.Write(sent with { AcceptedOn = Start.AddDays(2) });
        count.Write(sent with { Channel = "FAIR", AcceptedOn = Start.AddDays(4) });
        count.Write(sent with { AcceptedOn = Start.AddDays(10) });
        count.Write(sent with { State = InvitationState.Bounced });
        count.Write(sent with { State = InvitationState.Drafted, SentOn = null });
        count.Write(new ResellerInvitation { State = InvitationState.Withdrawn, CreatedOn = Start });
        return count;
    }
}
