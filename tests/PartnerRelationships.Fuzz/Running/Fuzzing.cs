using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>Feeds many parsers, some at once, and sees to it that none hangs.</summary>
internal static class Fuzzing
{
    // No input takes a thousandth of it; the machine may do much else beside.
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(180);

    /// <summary>Feeds each for the same time.</summary>
    public static async Task<IReadOnlyList<Figures>> RunAsync(IReadOnlyList<IFuzzTarget> targets, int seed, TimeSpan time, Action<Figures> done)
    {
        var each = time * Environment.ProcessorCount / targets.Count;
        var all = new List<Figures>();
        await Parallel.ForEachAsync(targets, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (target, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            using var diary = Diary.Of(target);
            var figures = await RunAsync(target, seed, number => number < target.Corpus.Count || Stopwatch.GetElapsedTime(began) < each, diary);
            lock (all)
            {
                all.Add(figures);
                done(figures);
            }
        });
        return [.. all.OrderBy(figures => targets.TakeWhile(target => target.Name != figures.Target).Count())];
    }

    /// <summary>Feeds one.</summary>
    public static async Task<Figures> RunAsync(IFuzzTarget target, int seed, Func<long, bool> goesOn, Diary? diary = null)
    {
        var run = new TargetRun(target, seed, diary);
        var work = Task.Run(() => run.RunAsync(goesOn));
        return await EndedAsync(work, run) ? run.Figures : Hung(target, run);
    }

    /// <summary>Feeds one input again.</summary>
    public static async Task<Figures> RepeatAsync(IFuzzTarget target, Recipe recipe, Action<string> answered)
    {
        var run = new TargetRun(target, seed: 0);
        var work = Task.Run(() => run.FeedAsync(recipe, recipe.Make(target)));
        var figures = await EndedAsync(work, run) ? run.Figures : Hung(target, run);
        answered(run.Answer);
        return figures;
    }

    private static async Task<bool> EndedAsync(Task work, TargetRun run)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None)) != work)
        {
            if (Stopwatch.GetElapsedTime(run.Current.Since) > Hanging)
            {
                return false;
            }
        }

        await work;
        return true;
    }

    // Its thread cannot be stopped; the process ends without it.
    private static Figures Hung(IFuzzTarget target, TargetRun run)
    {
        run.Figures.Add(Failure.Of(target, run.Current.Recipe, $"It did not answer within {Hanging.TotalSeconds:0} s.", "hang"));
        return run.Figures;
    }
}
