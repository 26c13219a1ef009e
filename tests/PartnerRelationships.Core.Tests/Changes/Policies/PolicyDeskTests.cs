using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Removals.Plans;

namespace PartnerRelationships.Core.Tests.Changes.Policies;

public sealed class PolicyDeskTests
{
    private const string Empty = "Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nTimeZone: UTC";
    private readonly PolicyStage stage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_event_contains_the_whole_policy_in_lines()
    {
        await stage.SetAsync(new PolicyEdit { MaximumCount = 10, MaximumShare = 0.05, Approvals = 1, Protected = ["Contoso.example"], Approvers = ["bo@andor.example", "cy@andor.example"], Hours = ["mon-fri 08:00 - 18:00"] });

        Assert.Equal(
            "Version: 1\nProtected: Contoso.example\nMaximumCount: 10\nMaximumShare: 0.05\nApprovals: 1\nApprovers: bo@andor.example\nApprovers: cy@andor.example\nRequireSignature: no\nHours: Mon-Fri 08:00-18:00\nTimeZone: UTC",
            stage.Last.Detail);
        Assert.Equal(("ada@andor.example", stage.Clock.Now), ((await stage.Desk.FindAsync(Token))!.SetBy, stage.Last.OccurredOn));
    }

    [Fact]
    public async Task What_is_not_given_stays_and_what_is_cleared_demands_nothing()
    {
        await stage.SetAsync(new PolicyEdit { MaximumCount = 10, Approvals = 2, Hours = ["08:00-18:00"] });

        await stage.SetAsync(new PolicyEdit { Cleared = ["hours"], MaximumCount = 5 });

        var policy = (await stage.Desk.FindAsync(Token))!;
        Assert.Equal((5, 2, 0), (policy.MaximumCount, policy.Approvals, policy.Hours.Count));
    }

    [Fact]
    public async Task What_becomes_looser_is_named_and_what_becomes_stricter_is_not()
    {
        await stage.SetAsync(new PolicyEdit
        {
            MaximumCount = 10, MaximumShare = 0.5, Approvals = 2, RequireSignature = true, Approvers = ["bo@a.example", "cy@a.example"], Protected = ["contoso.example", "fabrikam.example"],
            Kinds = ["CustomerRemoval"], Hours = ["Mon-Fri 08:00-18:00"],
        });

        Assert.Empty((await stage.Desk.DraftAsync(new PolicyEdit { MaximumCount = 9, MaximumShare = 0.4, Protected = ["fabrikam.example", "contoso.example", "third.example"], Hours = ["Tue,Mon 09:00-10:00"] }, Token)).Looser);
        Assert.Equal(
            [
                "Protected (contoso.example, fabrikam.example before, now none)", "MaximumCount (10 before, now none)", "MaximumShare (0.5 before, now none)", "Approvals (2 before, now 0)",
                "Approvers (bo@a.example, cy@a.example before, now none)", "RequireSignature (yes before, now no)", "Kinds (CustomerRemoval before, now none)", "Hours (Mon-Fri 08:00-18:00 UTC before, now always)",
            ],
            (await stage.Desk.DraftAsync(new PolicyEdit { Cleared = ["All"] }, Token)).Looser);
        Assert.Equal(
            ["MaximumCount (10 before, now 11)", "Approvers (bo@a.example, cy@a.example before, now bo@a.example, di@a.example)", "Hours (Mon-Fri 08:00-18:00 UTC before, now Sun 23:00-08:01 UTC)"],
            (await stage.Desk.DraftAsync(new PolicyEdit { MaximumCount = 11, Approvers = ["bo@a.example", "di@a.example"], Hours = ["Sun 23:00-08:01"] }, Token)).Looser);
        Assert.Single((await stage.Desk.DraftAsync(new PolicyEdit { TimeZone = "Europe/Budapest" }, Token)).Looser);
    }

    [Theory]
    [InlineData(Empty + "\nColour: red")]
    [InlineData(Empty + "\nApprovals: 1")]
    [InlineData("Version: 2\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: +7\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: 99999999999\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: none\nMaximumShare: NaN\nApprovals: 0\nRequireSignature: no\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: maybe\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nHours: never\nTimeZone: UTC")]
    [InlineData("Version: 1\nProtected: nobody\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: no\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: yes\nTrustedRoot: rubbish\nTimeZone: UTC")]
    [InlineData("Version: 1\nMaximumCount: none\nMaximumShare: none\nApprovals: 0\nRequireSignature: yes\nTrustedRoot: AAAA\nTimeZone: UTC")]
    [InlineData("MaximumCount: none")]
    [InlineData("")]
    public async Task A_policy_that_this_version_cannot_read_refuses_every_plan(string text)
    {
        await stage.ForgeAsync(text);

        Assert.Equal("RelationshipPolicyUnreadable", (await stage.RefusedAsync(Plans.Full())).ErrorId);
        Assert.Equal("RelationshipPolicyUnreadable", (await Assert.ThrowsAsync<RelationshipPlanException>(() => stage.Desk.DraftAsync(new PolicyEdit { MaximumCount = 5 }, Token))).ErrorId);
    }

    [Fact]
    public async Task An_altered_policy_refuses_everything_and_can_be_set_again_as_a_whole()
    {
        await stage.SetAsync(new PolicyEdit { MaximumCount = 1 });
        stage.Service.Events[stage.Service.Events.IndexOf(stage.Last)] = stage.Last with { Detail = Empty };
        Assert.Equal("RelationshipPolicyUnreadable", (await stage.RefusedAsync(Plans.Full())).ErrorId);

        Assert.Single((await stage.SetAsync(new PolicyEdit { Cleared = ["All"], MaximumCount = 2 })).Looser);

        Assert.Empty(await stage.RefusalsAsync(Plans.Full()));
    }

    [Theory]
    [InlineData("the count of approvers", 3, "bo@a.example", "UTC", null)]
    [InlineData("approvers without approvals", 0, "bo@a.example", "UTC", null)]
    [InlineData("a second line", 1, "bo@a.example\nMaximumCount: none", "UTC", null)]
    [InlineData("a time zone", 0, null, "Europe/Atlantis", null)]
    [InlineData("hours", 0, null, "UTC", "at night")]
    public async Task What_makes_no_policy_is_refused(string what, int approvals, string? approver, string zone, string? hours)
    {
        var edit = new PolicyEdit { Approvals = approvals, Approvers = approver is null ? [] : [approver], TimeZone = zone, Hours = hours is null ? [] : [hours] };

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => stage.Desk.DraftAsync(edit, Token));

        Assert.True(error.ErrorId == "RelationshipPolicyInvalid", what);
    }

    [Fact]
    public async Task The_last_one_is_in_force_and_another_partners_is_not()
    {
        await stage.SetAsync(new PolicyEdit { MaximumCount = 1 });
        await stage.SetAsync(new PolicyEdit { MaximumCount = 2 });
        stage.Service.Events.Add(stage.Last with { PartnerTenantId = Guid.NewGuid(), Detail = "rubbish" });
        stage.Service.Events.Add(new RelationshipEvent { PartnerTenantId = stage.Last.PartnerTenantId, Kind = EventKinds.AccountChangeEnded });

        Assert.Equal(2, (await stage.Desk.FindAsync(Token))!.MaximumCount);
    }
}
