using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>One service, one ledger, one kind of work: some episodes in bad weather, then calm, then the judges. Its seed decides all that can be decided.</summary>
/// <param name="seed">Decides the kind of work too.</param>
internal sealed class Round(int seed)
{
    private const int MostAlike = 3, CalmDays = 4;
    private readonly Random chances = new(seed);
    private readonly List<string> told = [];

    /// <summary>What is done.</summary>
    public Work Work { get; init; } = Work.Kinds[seed % Work.Kinds.Count]();

    /// <summary>How many customers the partner has.</summary>
    public int Customers { get; init; } = 300;

    /// <summary>The weathers before the calm; null for some that are drawn.</summary>
    public IReadOnlyList<Weather>? Weathers { get; init; }

    public Figures Figures { get; } = new() { Rounds = 1 };

    /// <summary>Where its files were kept; null when nothing was wrong.</summary>
    public string? Kept { get; private set; }

    public async Task RunAsync()
    {
        using var stage = await Stage.OpenAsync(seed, Customers, Work.NeedsParties);
        try
        {
            await RunAsync(stage);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Figures.Verdicts.Add(new(Wrong.Unexplained, error.ToString()));
        }

        if (Figures.Verdicts.Count > 0)
        {
            await stage.NoteAsync("verdicts", Figures.Verdicts.Select(verdict => verdict.ToString()));
            Kept = stage.Keep(seed);
        }
    }

    private async Task RunAsync(Stage stage)
    {
        await Work.PrepareAsync(stage, seed);
        var before = await stage.StateAsync();
        await stage.ClearLogAsync();
        foreach (var weather in Weathers ?? [.. Enumerable.Range(0, chances.Next(2, 6)).Select(_ => Weather.Draw(chances, stage.Disk.IsReal))]) await PassAsync(stage, weather);
        await CalmAsync(stage);
        await stage.SetAsync(Weather.Calm);
        var ledger = await stage.RunAsync("Tell.ps1");
        var log = await stage.LogAsync();
        Figures.Waiting = Journal.Read(ledger).Entries.Count(entry => entry.Outcome.Length == 0);
        Figures.Requests = log.Requests;
        Figures.Add(Figures.Faults, log.Faults);
        Figures.Verdicts.AddRange(await Work.JudgeAsync(stage, new Ending(told, ledger, log, before, await stage.StateAsync())));
    }

    // Until the run is done. One that waits for distributors comes no further at some time.
    private async Task CalmAsync(Stage stage)
    {
        var runs = new List<string>();
        do
        {
            runs.AddRange((await PassAsync(stage, Weather.Calm)).Where(line => line.StartsWith("run ", StringComparison.Ordinal)).DefaultIfEmpty("run none").TakeLast(1));
        }
        while (!runs[^1].StartsWith("run Done ", StringComparison.Ordinal) && runs[^1] != "run Done" && runs.Count(run => run == runs[^1]) < MostAlike);
    }

    private async Task<IReadOnlyList<string>> PassAsync(Stage stage, Weather weather)
    {
        await stage.SetAsync(Weather.Calm);
        for (var day = 0; day < (ReferenceEquals(weather, Weather.Calm) ? CalmDays : 1); day++) await Work.CustomersAsync(stage, told, share => chances.NextDouble() < share);
        using var episode = new Episode(stage, Work, weather, seed);
        await episode.RunAsync();
        Figures.Add(episode.Figures);
        told.AddRange(episode.Lines);
        return episode.Lines;
    }
}
