using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>The changes of single relationships, from the draft to the end, while one call of five fails: repeated until each is done, as somebody would who reads the
/// errors, they come to the same as without faults.</summary>
public sealed class SingleChangeFaultTests
{
    private const int Customers = 12;
    private const int MostTries = 40;
    private const string Group = "GDAP Service Desk";

    [Fact]
    public async Task What_is_repeated_after_faults_comes_to_the_same_as_without_and_nothing_is_made_twice()
    {
        var (calm, _) = await LiveAsync(faults: 0);
        var (stormy, failures) = await LiveAsync(faults: 0.2);

        Assert.Equal(calm, stormy);
        Assert.Equal(Customers, calm.Count);
        Assert.True(failures > 0, "No command ever failed: there were no faults.");
    }

    private static async Task<(List<string> State, int Failures)> LiveAsync(double faults)
    {
        using var stage = RenewalStage.Bare(Customers, seed: 7, faults);
        using var life = Life.Long;
        using var session = stage.Session(0, life);
        var user = new Persistent(stage);
        foreach (var ((customer, _), place) in (await stage.Graph.CustomersAsync()).Take(Customers).Select((customer, place) => (customer, place)))
        {
            await LiveAsync(stage, session, user, customer, place);
        }

        stage.Clock.Advance(TimeSpan.FromHours(1));
        var all = (await stage.Graph.RelationshipsAsync()).Where(one => ((string)one["displayName"]!).StartsWith("Support ", StringComparison.Ordinal)).ToList();
        var state = new List<string>();
        foreach (var one in all.OrderBy(one => (string)one["displayName"]!, StringComparer.Ordinal))
        {
            var id = (string)one["id"]!;
            var groups = (await stage.Graph.AssignmentsAsync(id)).Select(group => $"{group["status"]} {group["accessDetails"]!["unifiedRoles"]!.AsArray().Count}");
            state.Add($"{one["displayName"]}: {one["status"]}, {one["autoExtendDuration"]}; {string.Join(", ", await stage.Graph.ActionsAsync(id))}; {string.Join(", ", groups)}");
        }

        return (state, user.Failures);
    }

    // Some end as drafts, some with a group, some with less of it or none, some are ended.
    private static async Task LiveAsync(RenewalStage stage, PartnerSession session, Persistent user, Guid customer, int place)
    {
        var made = await user.UntilDoneAsync(async () =>
        {
            var maker = new DelegatedAdminMaker(session, new DelegatedAdminTerms(["Global Reader", "Helpdesk Administrator"], 90, autoExtend: false));
            return await maker.CarryOutAsync(await maker.PlanAsync($"Support {place:00}", customer, default), default);
        });
        if (place % 6 == 0)
        {
            return;
        }

        var id = made.RelationshipId;
        await user.UntilDoneAsync(() => RequestAsync(session, id));
        await stage.Graph.AnswerAsync(id, customer, "approve");
        await user.UntilDoneAsync(() => ExtendAsync(session, id));
        var desk = new AssignmentDesk(session);
        var given = await user.UntilDoneAsync(async () => await desk.CarryOutAsync(await desk.PlanAddAsync(id, Group, ["Global Reader", "Helpdesk Administrator"], default), default));
        if (place % 6 is 2 or 3)
        {
            string[] left = place % 6 == 2 ? ["Global Reader"] : [];
            await user.UntilDoneAsync(async () => await desk.CarryOutAsync(await desk.PlanAsync(id, given.AssignmentId, left, default), default));
        }

        if (place % 6 == 4)
        {
            await user.UntilDoneAsync(async () => await new DelegatedAdminEnder(session).CarryOutAsync(await new DelegatedAdminEnder(session).PlanAsync(id, default), default));
        }
    }

    private static async Task<bool> RequestAsync(PartnerSession session, string id)
    {
        var requester = new DelegatedAdminRequester(session, RequestTemplates.Ours, "en-US", new Dictionary<string, string?>());
        var plan = await requester.PlanAsync(id, default);
        await requester.CarryOutAsync(plan, default);
        return plan.IsNothing;
    }

    private static async Task<DelegatedAdminRelationship> ExtendAsync(PartnerSession session, string id)
    {
        var extender = new AutoExtender(session);
        return await extender.CarryOutAsync(await extender.PlanAsync(id, true, default), default);
    }

    /// <summary>Somebody who gives the same command again until it says that it is done.</summary>
    private sealed class Persistent(RenewalStage stage)
    {
        public int Failures { get; private set; }

        public async Task<T> UntilDoneAsync<T>(Func<Task<T>> command)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await command();
                }
                catch (PartnerRelationshipsException) when (attempt < MostTries)
                {
                    Failures++;
                    stage.Clock.Advance(TimeSpan.FromMinutes(1));
                }
            }
        }
    }
}
