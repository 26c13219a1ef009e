using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>Feeds one parser, with one input after the other. An input that is answered in a new way is changed further.</summary>
/// <param name="target">The parser.</param>
/// <param name="seed">Chooses the inputs: the same for the same seed.</param>
/// <param name="diary">Notes them; null for nobody.</param>
internal sealed class TargetRun(IFuzzTarget target, int seed, Diary? diary = null)
{
    private const string Yes = "accepted";
    private const int MostKept = 150;
    private const int MostChanges = 6;
    private const int LongestKept = 64 * 1024;

    // A hundred times what the slowest takes.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);
    private const long MuchMemory = 256L * 1024 * 1024;

    private static readonly Regex Variable = new("""'[^']*'|"[^"]*"|\d+|[^\x20-\x7e]+""", RegexOptions.CultureInvariant);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<(Recipe Recipe, byte[] Input)> corpus = [.. target.Corpus.Select((input, place) => (new Recipe(place, []), input))];
    private readonly List<(Recipe Recipe, byte[] Input)> accepted = [];
    private readonly List<(Recipe Recipe, byte[] Input)> refused = [];

    public Figures Figures { get; } = new(target.Name);

    /// <summary>What is fed at this moment, and since when.</summary>
    public (Recipe Recipe, long Since) Current { get; private set; } = (new Recipe(0, []), Stopwatch.GetTimestamp());

    /// <summary>Feeds the corpus, and then inputs made of it.</summary>
    /// <param name="goesOn">Whether there is to be another one.</param>
    public async Task RunAsync(Func<long, bool> goesOn)
    {
        var began = Stopwatch.GetTimestamp();
        for (var number = 0L; goesOn(number); number++)
        {
            var (recipe, input) = Next(number);
            await FeedAsync(recipe, input);
            Figures.Spent = Stopwatch.GetElapsedTime(began);
        }
    }

    /// <summary>What was answered to the last input.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Feeds one input.</summary>
    public async Task FeedAsync(Recipe recipe, byte[] input)
    {
        var (began, before, thread, worked) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread(), Environment.CurrentManagedThreadId, Environment.CpuUsage.TotalTime);
        Current = (recipe, began);
        diary?.Write(recipe);
        Answer = await AnswerAsync(recipe, input);
        var (took, used) = (Stopwatch.GetElapsedTime(began), Environment.CurrentManagedThreadId == thread ? GC.GetAllocatedBytesForCurrentThread() - before : 0);
        // Where others need the machine too, it may have had to wait: what nobody worked on was not slow.
        if (used > MuchMemory || (took > Slow && Environment.CpuUsage.TotalTime - worked > Slow && await IsSlowAgainAsync(input)))
        {
            Figures.Add(Failure.Of(target, recipe, $"It took {took.TotalSeconds:0.0} s and {used >> 20} MB for an input of {input.Length} bytes.", took > Slow ? "slow" : "memory"));
        }

        var kept = Answer == Yes ? accepted : refused;
        if ((known.Add(Answer) || Answer == Yes) && kept.Count < MostKept && recipe.Seeds.Count is > 0 and < MostChanges && input.Length <= LongestKept)
        {
            kept.Add((recipe, input));
        }
    }

    private (Recipe Recipe, byte[] Input) Next(long number)
    {
        if (number < corpus.Count)
        {
            return corpus[(int)number];
        }

        var random = new Random(unchecked((seed * 1_000_003) + (int)number));
        var from = new[] { corpus, corpus, accepted, refused }[random.Next(4)] is { Count: > 0 } some ? some : corpus;
        var (recipe, input) = from[random.Next(from.Count)];
        var change = random.Next();
        return (recipe.With(change), target.Mutator.Mutate(input, new Random(change)));
    }

    private async Task<bool> IsSlowAgainAsync(byte[] input)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await target.FeedAsync(input);
        }
        catch (Exception)
        {
            // What it answers was seen.
        }

        return Stopwatch.GetElapsedTime(began) > Slow;
    }

    private async Task<string> AnswerAsync(Recipe recipe, byte[] input)
    {
        try
        {
            await target.FeedAsync(input);
            Figures.Accepted++;
            return Yes;
        }
        catch (PartnerRelationshipsException error) when (ErrorIds.Find(error.ErrorId) is not null)
        {
            Figures.Refused++;
            return $"{error.ErrorId} {Variable.Replace(error.Message, "?")}";
        }
        catch (Exception error)
        {
            var failure = Failure.Of(target, recipe, error);
            Figures.Add(failure);
            return failure.Key;
        }
    }
}
