using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Storage.Tests.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Two processes carry out one plan. To one of them the service refuses everything, so that it needs a human; the other one could go on.</summary>
public sealed class HumanNeededTests(PostgresServer server)
{
    private const int Customers = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_process_that_needs_a_human_stops_the_other_one()
    {
        var ledger = new NpgsqlConnectionStringBuilder(server.Address($"ledger_{Guid.NewGuid():N}")) { Pooling = true };
        using var relay = new Relay(server.Port);
        var relayed = new NpgsqlConnectionStringBuilder(ledger.ToString()) { Port = relay.Port };
        using var good = await EmulatorProcess.StartAsync("--customers", "60", "--seed", "5");
        using var bad = await EmulatorProcess.StartAsync("--customers", "60", "--seed", "5");
        using var place = new TemporaryFile();
        var count = Customers.ToString(CultureInfo.InvariantCulture);
        await ModuleProcess.RunAsync("MakePlan.ps1", good.Http.BaseAddress!.ToString(), "any", place.Folder, count, "", ledger.ToString());

        // One process alone would take most of a minute.
        await good.SetAsync("""{"latencyMs":200}""");
        var news = Channel.CreateUnbounded<(PlanWorker Worker, string? Line)>();
        using var failing = new PlanWorker(news.Writer, bad.Http.BaseAddress!.ToString(), "any", place.Folder, "1", relayed.ToString(), "-MaximumFailures", "1");
        using var other = new PlanWorker(news.Writer, good.Http.BaseAddress!.ToString(), "any", place.Folder, "1", ledger.ToString());

        // The one that fails has connected, and waits for its ledger until the other one is in the middle.
        relay.Shut();
        failing.Start();
        other.Start();
        var told = await ListenAsync(news.Reader, async () =>
        {
            await bad.SetAsync("""{"faults":{"empty403":1}}""");
            relay.LetIn();
        });

        var (ofFailing, ofOther) = (told[failing].ToList(), told[other].ToList());
        Assert.Contains(ofFailing, line => line.StartsWith("error AccessDenied,", StringComparison.Ordinal));
        Assert.Contains(ofFailing, line => Regex.IsMatch(line, $"^run HumanNeeded [0-9]+ of {count}$"));
        Assert.Contains(ofOther, line => Regex.IsMatch(line, $"^run HumanNeeded [0-9]+ of {count}$"));
        Assert.Contains(ofOther, line => Regex.IsMatch(line, "^warning The run .* HumanNeeded: 1 customer failed, which is the maximum allowed"));
        Assert.DoesNotContain(ofOther, line => line.StartsWith("error ", StringComparison.Ordinal) && !line.StartsWith("error RemovalBlocked,", StringComparison.Ordinal));
        Assert.InRange(ofOther.Count(line => line.StartsWith("ended ", StringComparison.Ordinal)), 1, Customers - 1);
    }

    // What each of them said, until both have ended. Once one of them waits for its ledger and the other one is in the middle, something happens.
    private static async Task<ILookup<PlanWorker, string>> ListenAsync(ChannelReader<(PlanWorker Worker, string? Line)> news, Func<Task> happen)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        var told = new List<(PlanWorker Worker, string Line)>();
        var (working, missing) = (2, new HashSet<string> { "ended ", "warning " });
        while (working > 0)
        {
            var (worker, line) = await news.ReadAsync(patience.Token);
            working -= line is null ? 1 : 0;
            told.Add((worker, line ?? ""));
            if (missing.RemoveWhere(word => line?.StartsWith(word, StringComparison.Ordinal) == true) > 0 && missing.Count == 0)
            {
                await happen();
            }
        }

        return told.ToLookup(one => one.Worker, one => one.Line);
    }
}
