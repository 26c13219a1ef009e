using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>Renewals over weeks: customers who approve, decline or do not answer, and processes that are killed. Judged by what the service has at the end.</summary>
public sealed class RenewalTests
{
    private const int Days = 40;

    [Fact]
    public async Task Three_hundred_customers_over_forty_days_with_kills_end_truly_and_nobody_is_asked_twice()
    {
        using var stage = await RenewalStage.OpenAsync(300, seed: 11);
        Assert.Equal(300, stage.Plan.Customers.Count);
        var random = new Random(5);

        for (var day = 0; day < Days; day++)
        {
            await AnswerAsync(stage, day);
            // At first there is much to do, and later little.
            for (var attempt = 0; attempt < (day < 8 ? 2 : 1); attempt++)
            {
                await RunBothAsync(stage, () => new Life(random.Next(5, day < 8 ? 600 : 200), random.Next(2) == 0));
            }

            stage.Clock.Advance(TimeSpan.FromDays(1));
        }

        await RunBothAsync(stage, () => Life.Long);
        await AnswerAsync(stage, Days);
        await RunBothAsync(stage, () => Life.Long);
        await JudgeAsync(stage, Silence.Waits);

        stage.Clock.Advance(TimeSpan.FromDays(91));
        await RunBothAsync(stage, () => Life.Long);
        await JudgeAsync(stage, Silence.Lapsed);
        Assert.InRange(stage.Kills, 30, 96);
    }

    [Fact]
    public async Task With_every_fifth_call_failing_it_comes_to_the_same()
    {
        using var stage = await RenewalStage.OpenAsync(60, seed: 3, faults: 0.2);

        for (var day = 0; day < Days; day++)
        {
            await AnswerAsync(stage, day);
            await RunBothAsync(stage, () => Life.Long);
            stage.Clock.Advance(TimeSpan.FromDays(1));
        }

        await JudgeAsync(stage, Silence.Waits);
        for (var day = 0; day < 5; day++)
        {
            stage.Clock.Advance(TimeSpan.FromDays(40));
            await RunBothAsync(stage, () => Life.Long);
        }

        await JudgeAsync(stage, Silence.Lapsed);
    }

    private enum Silence
    {
        Waits,
        Lapsed,
    }

    private static string AnswerOf(int place) => (place % 10) switch
    {
        < 6 => "approve",
        < 8 => "decline",
        _ => "",
    };

    private static async Task RunBothAsync(RenewalStage stage, Func<Life> live)
    {
        using var one = live();
        using var other = live();
        await Task.WhenAll(stage.RunAsync(0, one), stage.RunAsync(1, other));
        stage.Clock.Advance(TimeSpan.FromMinutes(3));
    }

    // Each on a day of its own, but never before there is a mail.
    private static async Task AnswerAsync(RenewalStage stage, int day)
    {
        var waiting = (await stage.Graph.RelationshipsAsync("status eq 'approvalPending'")).ToLookup(one => Guid.Parse((string)one["customer"]!["tenantId"]!), one => (string)one["id"]!);
        var mails = (await stage.InvitationsAsync()).Select(mail => mail.CustomerId!.Value).ToHashSet();
        foreach (var (customer, place) in stage.Plan.Customers.Select((customer, place) => (customer.CustomerId, place)).Where(one => mails.Contains(one.CustomerId) && AnswerOf(one.place).Length > 0 && 1 + (one.place % 30) <= day))
        {
            foreach (var id in waiting[customer])
            {
                await stage.Graph.AnswerAsync(id, customer, AnswerOf(place));
            }
        }
    }

    private static async Task JudgeAsync(RenewalStage stage, Silence silence)
    {
        Assert.Empty(stage.Early);
        var changes = (await stage.ChangesAsync()).ToDictionary(change => change.CustomerId);
        var all = (await stage.Graph.RelationshipsAsync()).Where(one => one["customer"] is not null).ToLookup(one => Guid.Parse((string)one["customer"]!["tenantId"]!));
        var mails = (await stage.InvitationsAsync()).ToLookup(mail => mail.CustomerId);
        foreach (var (customer, place) in stage.Plan.Customers.Select((customer, place) => (customer.CustomerId, place)))
        {
            var (old, change) = (all[customer].Single(one => (string)one["id"]! == stage.Old[customer]), changes[customer]);
            var successor = Assert.Single(all[customer], one => DateTimeOffset.Parse((string)one["createdDateTime"]!, null) >= stage.Plan.CreatedOn);
            Assert.Single(await stage.Graph.ActionsAsync((string)successor["id"]!), "lockForApproval");
            Assert.Single(mails[customer]);
            var expected = AnswerOf(place) switch
            {
                "approve" => (ChangeOutcome.Renewed, (string?)"active", "terminated", InvitationState.Accepted),
                "decline" => (ChangeOutcome.Declined, "terminated", Untouched(silence), InvitationState.Withdrawn),
                _ when silence == Silence.Lapsed => (ChangeOutcome.Lapsed, "expired", Untouched(silence), InvitationState.Withdrawn),
                _ => ((ChangeOutcome?)null, "approvalPending", Untouched(silence), InvitationState.Drafted),
            };
            // What was approved for ninety days has expired by then.
            var status = silence == Silence.Lapsed && expected.Item1 == ChangeOutcome.Renewed ? "expired" : expected.Item2;
            Assert.Equal((expected.Item1, status, expected.Item3, expected.Item4), (change.Outcome, (string?)successor["status"], (string)old["status"]!, mails[customer].Single().State));
            Assert.Equal(expected.Item1 is null ? change.Name : null, change.WaitingFor);
        }
    }

    // What nobody ended is active for as long as it lasts.
    private static string Untouched(Silence silence) => silence == Silence.Waits ? "active" : "expired";
}
