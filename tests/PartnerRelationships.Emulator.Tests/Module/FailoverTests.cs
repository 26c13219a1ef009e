using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Endurance;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Three sessions carry out one plan, with a ledger on a primary whose replica confirms every commit. The primary is killed in the middle, and the
/// replica promoted: nobody invokes anything again, and nothing is done twice or lost.</summary>
public sealed class FailoverTests : IDisposable
{
    private const int Customers = 120;
    private const int Sessions = 3;
    private const int Throttle = 4;
    private const int PromotionsOfAPlan = 2;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly PostgresPair pair = new();
    private readonly FailoverFigures figures = new();

    public void Dispose() => pair.Dispose();

    [Fact]
    public async Task A_run_goes_on_by_itself_on_the_replica_when_the_primary_is_killed()
    {
        do
        {
            await CarryOutAsync(figures.Wanted is null ? 1 : PromotionsOfAPlan);
            TestContext.Current.SendDiagnosticMessage(figures.ToString());
        }
        while (figures.Promotions < figures.Wanted);
    }

    private async Task CarryOutAsync(int promotions)
    {
        var ledger = pair.Address($"ledger_{Guid.NewGuid():N}");
        using var emulator = await EmulatorProcess.StartAsync("--customers", "400", "--seed", "5", "--latency-ms", "40", "--removal-delay-ms", "300");
        using var place = new TemporaryFile();
        var address = emulator.Http.BaseAddress!.ToString();
        var planned = await ModuleProcess.RunAsync("MakePlan.ps1", address, "any", place.Folder, Customers.ToString(CultureInfo.InvariantCulture), "", ledger);
        Assert.Equal([$"planned {Customers}"], planned.Lines);
        await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);

        var told = await WorkAsync(promotions, [address, "any", place.Folder, Throttle.ToString(CultureInfo.InvariantCulture), ledger]);

        var journal = await ModuleProcess.RunAsync("TellRemovals.ps1", address, "any", place.Folder, ledger);
        var ended = told.Where(line => line.StartsWith("ended ", StringComparison.Ordinal)).ToList();
        figures.Take(told, Customers, [.. JournalJudge.Judge(Journal.Read(journal.Lines), Told.Read(ended), (await ServiceLog.ReadAsync(emulator)).Writes)]);
        Assert.DoesNotContain(told, line => line.StartsWith("error ", StringComparison.Ordinal) && !line.StartsWith("error RemovalBlocked,", StringComparison.Ordinal));
        Assert.Equal((figures.Sessions, 0, 0), (figures.Finished, figures.Doubles, figures.Losses));
        await PlanEnd.AssertAsync(journal.Lines, ended, Customers, emulator);
    }

    private async Task<List<string>> WorkAsync(int promotions, string[] arguments)
    {
        var news = Channel.CreateUnbounded<(PlanWorker Worker, string? Line)>();
        var sessions = Enumerable.Range(0, Sessions).Select(_ => new PlanWorker(news.Writer, arguments)).ToList();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        try
        {
            sessions.ForEach(session => session.Start());
            figures.Sessions += Sessions;
            return await ListenAsync(news.Reader, promotions, patience.Token);
        }
        finally
        {
            sessions.ForEach(session => session.Dispose());
        }
    }

    // Each part of the customers is followed by a failover, and that by a new replica, while the sessions go on.
    private async Task<List<string>> ListenAsync(ChannelReader<(PlanWorker Worker, string? Line)> news, int promotions, CancellationToken cancellationToken)
    {
        var (told, working, promoted, joining) = (new List<string>(), Sessions, 0, Task.CompletedTask);
        var (done, isAfterFailover, quiet) = (0, false, Stopwatch.StartNew());
        while (working > 0)
        {
            var (_, line) = await news.ReadAsync(cancellationToken);
            working -= line is null ? 1 : 0;
            told.Add(line ?? "");
            if (line?.StartsWith("ended ", StringComparison.Ordinal) != true)
            {
                continue;
            }

            figures.NotePause(quiet.Elapsed, isAfterFailover);
            (isAfterFailover, quiet) = (isAfterFailover && quiet.ElapsedMilliseconds < 10, Stopwatch.StartNew());
            if (++done >= Customers * (promoted + 1) / (promotions + 1) && promoted < promotions)
            {
                await joining;
                pair.FailOver();
                joining = Task.Run(pair.Join, CancellationToken.None);
                (promoted, isAfterFailover) = (promoted + 1, true);
                figures.Promotions++;
            }
        }

        await joining;
        return told;
    }
}
