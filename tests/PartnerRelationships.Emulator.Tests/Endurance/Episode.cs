using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Somebody works, in some weather: until all is done that can be, or for as long as the weather lasts.</summary>
/// <param name="stage">Where.</param>
/// <param name="work">What they do.</param>
/// <param name="weather">What it is like.</param>
/// <param name="seed">Of the round.</param>
internal sealed class Episode(Stage stage, Work work, Weather weather, int seed) : IDisposable
{
    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(40), Calm = TimeSpan.FromMinutes(6), Look = TimeSpan.FromMilliseconds(20), Soon = TimeSpan.FromSeconds(2);
    private readonly List<Worker> workers = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private bool hasJumped, isFull;
    private int kills;

    public Figures Figures { get; } = new() { Episodes = 1 };

    public IReadOnlyList<string> Lines => [.. workers.SelectMany(worker => worker.Lines)];

    private bool IsCalm => ReferenceEquals(weather, Weather.Calm);

    public async Task RunAsync()
    {
        await stage.SetAsync(weather);
        stage.Clock.Set(weather.Clock);
        stage.Disk.Become(weather.Disk);
        try
        {
            for (var worker = 0; worker < weather.Workers; worker++) Start();
            while (workers.Any(worker => !worker.HasEnded) && clock.Elapsed < (IsCalm ? Calm : Storm)) await LookAsync();
            await EndAsync();
        }
        finally
        {
            stage.Disk.Mend(weather.Disk);
        }

        await CountAsync();
    }

    public void Dispose() => workers.ForEach(worker => worker.Dispose());

    private void Start() => workers.Add(new Worker(work.Script, weather.HasClock ? stage.Clock.Environment : new Dictionary<string, string>(), [.. stage.Arguments, .. work.Arguments(stage, seed, IsCalm)]));

    private async Task LookAsync()
    {
        var isUnderWay = workers.Any(worker => worker.Told > 1) || clock.Elapsed > Soon;
        if (isUnderWay && !hasJumped && weather.Jump is { } jump)
        {
            hasJumped = true;
            stage.Clock.Set(jump);
        }

        if (isUnderWay && !isFull && weather.Disk == Disk.FillsUp)
        {
            isFull = true;
            stage.Disk.Fill();
        }

        if (kills < weather.Kills && weather.KillAfter is { } after && workers.FirstOrDefault(worker => worker.HasBegun && !worker.HasEnded && worker.Told >= after) is { } victim) await KillAsync(victim);
        await Task.Delay(Look, TestContext.Current.CancellationToken);
    }

    private async Task KillAsync(Worker victim)
    {
        kills++;
        await Task.Delay(weather.KillLater, TestContext.Current.CancellationToken);
        victim.Kill();
        if (weather.Restarts) Start();
    }

    private async Task EndAsync()
    {
        if (IsCalm && workers.Any(worker => !worker.HasEnded)) Figures.Verdicts.Add(new(Wrong.Loss, "It did not end in calm weather."));
        foreach (var worker in workers.Where(worker => !worker.HasEnded)) worker.Kill();
        foreach (var worker in workers) await worker.EndedAsync();
    }

    private Task CountAsync()
    {
        var errors = Lines.Where(line => line.StartsWith("error ", StringComparison.Ordinal)).ToList();
        Figures.Kills = workers.Count(worker => worker.WasKilled);
        Figures.Jumps = (weather.Clock != TimeSpan.Zero ? 1 : 0) + (hasJumped ? 1 : 0);
        Figures.Full = weather.Disk == Disk.Full || isFull ? 1 : 0;
        Figures.ReadOnly = weather.Disk is Disk.ReadOnlyFile or Disk.ReadOnlyFolder ? 1 : 0;
        Figures.Told = workers.Sum(worker => worker.Told);
        Figures.Add(Figures.Errors, errors.GroupBy(ErrorLine.IdOf).Select(same => KeyValuePair.Create(same.Key, same.Count())));
        Figures.Verdicts.AddRange(errors.Where(line => !ErrorLine.IsExplained(line)).Concat(workers.Select(worker => worker.Complaint).OfType<string>()).Select(what => new Verdict(Wrong.Unexplained, what)));
        return stage.NoteAsync(weather.ToString(), Lines);
    }
}
