using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Storage.Tests.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Three workers with a ledger on a server carry out one plan; they are killed, and cut off from the ledger, at any moment.</summary>
public sealed class TeamCrashTests(PostgresServer server)
{
    private const int Customers = 120;
    private const int Workers = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    [Fact]
    public Task Workers_that_are_killed_and_cut_off_from_the_ledger_end_every_customer_once() => Soak.RunAsync(seed: 11, CarryOutAsync);

    private async Task<int> CarryOutAsync(int seed)
    {
        var ledger = new NpgsqlConnectionStringBuilder(server.Address($"ledger_{Guid.NewGuid():N}")) { Pooling = true };
        using var relay = new Relay(server.Port);
        var remote = new NpgsqlConnectionStringBuilder(ledger.ToString()) { Port = relay.Port };
        using var emulator = await EmulatorProcess.StartAsync("--customers", "400", "--seed", "5", "--latency-ms", "40", "--removal-delay-ms", "300");
        using var place = new TemporaryFile();
        await PlanAsync(emulator, place.Folder, ledger.ToString());

        string[] Arguments(object address) => [emulator.Http.BaseAddress!.ToString(), "any", place.Folder, Workers.ToString(CultureInfo.InvariantCulture), address.ToString()!];
        using var team = new WorkerTeam(seed, relay, cutsAt: [15, 45], [Arguments(ledger), Arguments(ledger), Arguments(remote)]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        await team.WorkAsync(patience.Token);

        Assert.Equal(2, team.Cuts);
        Assert.InRange(team.Kills, Customers / Soak.CustomersBetween.Most, Customers / Soak.CustomersBetween.Fewest);
        Assert.All(team.Runs, run => Assert.Equal($"run Done {Customers} of {Customers}", run));
        Assert.DoesNotContain(team.Errors, error => !error.StartsWith("error RemovalBlocked,", StringComparison.Ordinal));
        var journal = await ModuleProcess.RunAsync("TellRemovals.ps1", emulator.Http.BaseAddress!.ToString(), "any", place.Folder, ledger.ToString());
        await PlanEnd.AssertAsync(journal.Lines, team.Told, Customers, emulator);
        return team.Kills;
    }

    private static async Task PlanAsync(EmulatorProcess emulator, string folder, string ledger)
    {
        var planned = await ModuleProcess.RunAsync("MakePlan.ps1", emulator.Http.BaseAddress!.ToString(), "any", folder, Customers.ToString(CultureInfo.InvariantCulture), "", ledger);
        Assert.Equal([$"planned {Customers}"], planned.Lines);
        await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);
    }
}
