using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Three workers carry out one plan, with a ledger on a primary whose replica confirms every commit. The primary is killed in the middle, and the replica
/// is promoted: nobody invokes anything again, and nothing is done twice or lost.</summary>
public sealed class FailoverTests : IDisposable
{
    private const int Customers = 120;
    private const int Workers = 3;
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

        var lines = await WorkAsync(promotions, [address, "any", place.Folder, Throttle.ToString(CultureInfo.InvariantCulture), ledger]);

        Assert.DoesNotContain(lines, line => line.StartsWith("error ", StringComparison.Ordinal) && !line.StartsWith("error RemovalBlocked,", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Repeat($"run Done {Customers} of {Customers}", Workers), lines.Where(line => line.StartsWith("run ", StringComparison.Ordinal)));
        var journal = await ModuleProcess.RunAsync("TellRemovals.ps1", address, "any", place.Folder, ledger);
        Assert.Equal("whole True", journal.Lines[^1]);
        JournalJudge.Judge(journal.Lines[..^1], lines.Where(line => line.StartsWith("ended ", StringComparison.Ordinal)), Customers);
        await JournalJudge.JudgeAsync(journal.Lines[..^1], emulator);
        figures.CountRun(Customers);
    }

    /// <summary>Lets them work until the last of them has ended, and fails over after each part of the customers.</summary>
    private async Task<List<string>> WorkAsync(int promotions, string[] arguments)
    {
        var news = Channel.CreateUnbounded<(PlanWorker Worker, string? Line)>();
        var workers = Enumerable.Range(0, Workers).Select(_ => new PlanWorker(news.Writer, arguments)).ToList();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        try
        {
            workers.ForEach(worker => worker.Start());
            return await ListenAsync(news.Reader, promotions, patience.Token);
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private async Task<List<string>> ListenAsync(ChannelReader<(PlanWorker Worker, string? Line)> news, int promotions, CancellationToken cancellationToken)
    {
        var (lines, working, promoted, done, rebuilding) = (new List<string>(), Workers, 0, 0, Task.CompletedTask);
        var quiet = Stopwatch.StartNew();
        while (working > 0)
        {
            var (_, line) = await news.ReadAsync(cancellationToken);
            working -= line is null ? 1 : 0;
            lines.Add(line ?? "");
            TestContext.Current.SendDiagnosticMessage($"{quiet.ElapsedMilliseconds} {line}");
            if (line?.StartsWith("ended ", StringComparison.Ordinal) != true)
            {
                continue;
            }

            figures.NotePause(quiet.Elapsed, promoted > 0);
            quiet.Restart();
            if (++done >= Customers * (promoted + 1) / (promotions + 1) && promoted < promotions)
            {
                await rebuilding;
                pair.FailOver();
                rebuilding = Task.Run(pair.Join, CancellationToken.None);
                promoted++;
                figures.Promotions++;
            }
        }

        await rebuilding;
        return lines;
    }
}
