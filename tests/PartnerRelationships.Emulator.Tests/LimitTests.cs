using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>429 and Retry-After, on a clock that only the test moves.</summary>
public sealed class LimitTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero));

    [Fact]
    public async Task More_than_the_limit_is_refused_until_the_next_minute()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "3/min");

        Assert.Equal("200 200 200 429 429", await AskAsync(emulator, 5));

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("200 200 200 429", await AskAsync(emulator, 4));
    }

    [Fact]
    public async Task A_sliding_window_frees_what_was_asked_a_window_ago()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "2/min", "--rate-window-kind", "sliding");
        await AskAsync(emulator, 1);
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("200 429", await AskAsync(emulator, 2));

        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("200", await AskAsync(emulator, 1));
        Assert.Equal("40", (await emulator.GetAsync("v1/customers")).Header("Retry-After"));
    }

    [Fact]
    public async Task Retry_after_is_accurate_and_rounded_up()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "1/min");
        await AskAsync(emulator, 1);
        time.Advance(TimeSpan.FromSeconds(17.6));

        var refused = await emulator.GetAsync("v1/customers");

        Assert.Equal((429, "43", "Rate limit is exceeded. Try again in 43 seconds."), (refused.Status, refused.Header("Retry-After"), (string)refused.Json["message"]!));
        time.Advance(TimeSpan.FromSeconds(42));
        Assert.Equal("429", await AskAsync(emulator, 1));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("200", await AskAsync(emulator, 1));
    }

    [Fact]
    public async Task Retry_after_is_a_date_where_that_was_asked_for()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "1/min", "--retry-after", "date");
        await AskAsync(emulator, 1);

        var refused = await emulator.GetAsync("v1/customers");

        // A quarter of a second more than the minute, rounded up: never too early.
        Assert.Equal("Sun, 01 Mar 2026 12:01:01 GMT", refused.Header("Retry-After"));
    }

    [Fact]
    public async Task Retry_after_is_both_in_turn_where_that_was_asked_for()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "1/min", "--retry-after", "mixed");
        await AskAsync(emulator, 1);

        var headers = new[] { await WaitAsync(emulator), await WaitAsync(emulator), await WaitAsync(emulator) };

        Assert.Equal([true, false, true], headers.Select(header => int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public async Task Each_customer_has_a_limit_of_its_own_and_the_list_has_none()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--customer-rate-limit", "2/min");
        var ids = (await emulator.GetAsync("v1/customers")).Items.Select(customer => (string)customer["id"]!).ToList();

        Assert.Equal("200 200 429", await AskAsync(emulator, 3, $"v1/customers/{ids[0]}"));
        Assert.Equal("200 200 429", await AskAsync(emulator, 3, $"v1//customers/{ids[1].ToUpperInvariant()}/subscriptions"));
        Assert.Equal("429", await AskAsync(emulator, 1, $"v1/customers/{ids[1]}/entitlements"));
        Assert.Equal("200 200 200 200", await AskAsync(emulator, 4));
    }

    [Fact]
    public async Task A_window_may_be_shorter_than_a_minute()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "12/min", "--rate-window", "10");

        Assert.Equal("200 200 429", await AskAsync(emulator, 3));
        Assert.Equal("10", await WaitAsync(emulator));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("200 200 429", await AskAsync(emulator, 3));
    }

    [Fact]
    public async Task However_many_come_at_once_the_limit_is_the_limit()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time, "--rate-limit", "40/min");

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => emulator.GetAsync("v1/profiles/mpn")));

        Assert.Equal((40, 160), (replies.Count(reply => reply.Status == 200), replies.Count(reply => reply.Status == 429)));
        Assert.Equal(160, await emulator.CountAsync("GET /v1/profiles/mpn", 429));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(600)]
    [InlineData(6_000)]
    [InlineData(70_001)]
    [InlineData(1_000_000)]
    public void Every_minute_holds_exactly_the_limit(int perMinute)
    {
        var window = new RateWindow(perMinute, seconds: null, time);
        var passed = 0;

        // Whoever obeys Retry-After uses all that is allowed, and not more.
        for (var elapsed = TimeSpan.Zero; elapsed < TimeSpan.FromMinutes(1);)
        {
            if (window.TryTake() is { } wait)
            {
                time.Advance(wait);
                elapsed += wait;
            }
            else
            {
                passed++;
            }
        }

        Assert.Equal(perMinute, passed);
    }

    [Fact]
    public async Task A_limit_comes_and_goes_live()
    {
        await using var emulator = await Wire.Emulator.StartAsync(time);

        await emulator.FaultAsync("""{"rateLimitPerMinute":2}""");
        Assert.Equal("200 200 429", await AskAsync(emulator, 3));
        await emulator.FaultAsync("""{"latencyMs":0}""");
        Assert.Equal("429", await AskAsync(emulator, 1));
        await emulator.FaultAsync("""{"rateLimitPerMinute":0}""");
        Assert.Equal("200 200 200", await AskAsync(emulator, 3));
    }

    private static async Task<string> AskAsync(Wire.Emulator emulator, int times, string path = "v1/customers")
    {
        var statuses = new int[times];
        for (var index = 0; index < times; index++) statuses[index] = (await emulator.GetAsync(path)).Status;
        return string.Join(' ', statuses);
    }

    private static async Task<string> WaitAsync(Wire.Emulator emulator) => (await emulator.GetAsync("v1/customers")).Header("Retry-After");
}
