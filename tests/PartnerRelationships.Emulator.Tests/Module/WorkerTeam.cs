using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PartnerRelationships.Storage.Tests.Postgres;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Workers on one plan, of whom one after the other is killed and started again, and one is cut off from the ledger for a while: after so many
/// customers, not after so much time.</summary>
internal sealed class WorkerTeam : IDisposable
{
    // Few: what somebody ended and could not tell before it was killed is not counted, and who is cut off holds some that the others wait for.
    private const int CustomersOfACut = 4;
    private readonly Channel<(PlanWorker Worker, string? Line)> news = Channel.CreateUnbounded<(PlanWorker, string?)>();
    private readonly Random random;
    private readonly Relay relay;
    private readonly Queue<int> cutsAt;
    private readonly List<PlanWorker> workers;
    private readonly List<PlanWorker> done = [];
    private int killAt;
    private int? letInAt;

    /// <param name="seed">Chooses who is killed, and when.</param>
    /// <param name="relay">What stands between the last of the workers and the ledger.</param>
    /// <param name="cutsAt">After how many customers that one is cut off.</param>
    /// <param name="arguments">What InvokePlan.ps1 is given, for each worker.</param>
    public WorkerTeam(int seed, Relay relay, IEnumerable<int> cutsAt, IEnumerable<string[]> arguments)
    {
        random = new Random(seed);
        killAt = random.Next(Soak.CustomersBetween.Fewest, Soak.CustomersBetween.Most);
        this.relay = relay;
        this.cutsAt = new Queue<int>(cutsAt);
        workers = [.. arguments.Select(one => new PlanWorker(news.Writer, one))];
    }

    /// <summary>Each customer whose end somebody told.</summary>
    public List<string> Told { get; } = [];

    /// <summary>What each worker said of the run at its end.</summary>
    public List<string> Runs { get; } = [];

    /// <summary>What they complained of.</summary>
    public List<string> Errors { get; } = [];

    public int Kills { get; private set; }

    public int Cuts { get; private set; }

    private PlanWorker Remote => workers[^1];

    /// <summary>Works until all of them say that the run is done.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        workers.ForEach(worker => worker.Start());
        while (done.Count < workers.Count)
        {
            var (worker, line) = await news.Reader.ReadAsync(cancellationToken);
            worker.Heard(line);
            Note(worker, line);
            LetInWhenDue();
            CutWhenDue();
            KillWhenDue();
        }
    }

    public void Dispose() => workers.ForEach(worker => worker.Dispose());

    private void Note(PlanWorker worker, string? line)
    {
        switch (line?.Split(' ')[0])
        {
            case null:
                Ended(worker);
                break;
            case "ended":
                Told.Add(line);
                break;
            case "run":
                Runs.Add(line);
                break;
            case "error":
                Errors.Add(line);
                break;
        }
    }

    private void Ended(PlanWorker worker)
    {
        if (worker.IsDone)
        {
            done.Add(worker);
        }
        else
        {
            worker.Start();
        }
    }

    private void CutWhenDue()
    {
        if (letInAt is null && Remote.IsInTheMiddle && cutsAt.TryPeek(out var at) && Told.Count >= at)
        {
            cutsAt.Dequeue();
            Cuts++;
            letInAt = Told.Count + CustomersOfACut;
            relay.Shut();
        }
    }

    // The others have worked in the meantime; who was cut off has waited, and goes on.
    private void LetInWhenDue()
    {
        if (Told.Count >= letInAt)
        {
            letInAt = null;
            relay.LetIn();
        }
    }

    private void KillWhenDue()
    {
        var there = workers.Where(worker => worker.IsWorking && !(letInAt is not null && worker == Remote)).ToList();
        if (Told.Count < killAt || there.Count == 0)
        {
            return;
        }

        there[random.Next(there.Count)].Kill();
        Kills++;
        killAt = Told.Count + random.Next(Soak.CustomersBetween.Fewest, Soak.CustomersBetween.Most);
    }
}
