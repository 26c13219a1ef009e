using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>A session that invokes a plan while its ledger's server is away.</summary>
public sealed class LateLedgerTests : IDisposable
{
    private const int Customers = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly PostgresServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_run_that_is_invoked_during_an_outage_says_so_and_begins_when_the_server_is_back()
    {
        var ledger = server.Address($"ledger_{Guid.NewGuid():N}");
        using var emulator = await EmulatorProcess.StartAsync("--customers", "20", "--seed", "5");
        using var place = new TemporaryFile();
        var address = emulator.Http.BaseAddress!.ToString();
        var count = Customers.ToString(CultureInfo.InvariantCulture);
        await ModuleProcess.RunAsync("MakePlan.ps1", address, "any", place.Folder, count, "", ledger);

        server.Kill();
        var told = await WorkAsync(address, "any", place.Folder, "2", ledger);

        Assert.Contains($"run Done {count} of {count}", told);
        Assert.DoesNotContain(told, line => line.StartsWith("error ", StringComparison.Ordinal) && !line.StartsWith("error RemovalBlocked,", StringComparison.Ordinal));
        Assert.Equal(Customers, told.Count(line => line.StartsWith("ended ", StringComparison.Ordinal)));
    }

    private async Task<List<string>> WorkAsync(params string[] arguments)
    {
        var news = Channel.CreateUnbounded<(PlanWorker Worker, string? Line)>();
        using var session = new PlanWorker(news.Writer, arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        session.Start();
        var told = new List<string>();
        while ((await news.Reader.ReadAsync(patience.Token)).Line is { } line)
        {
            told.Add(line);
            if (line.StartsWith("warning ", StringComparison.Ordinal) && line.Contains("waits for it until", StringComparison.Ordinal))
            {
                server.Restart();
            }
        }

        return told;
    }
}
