using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Measures two things in turn, A B A B …, so that a machine whose speed drifts slows both alike.</summary>
internal static class Pairs
{
    public const int Runs = 7;

    /// <summary>The ratio of the medians.</summary>
    public static async Task<Result> CompareAsync(string name, double bound, string unit, Func<Task<double>> ours, Func<Task<double>> theirs, int runs = Runs)
    {
        var a = new List<double>();
        var b = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            a.Add(await ours());
            b.Add(await theirs());
        }

        return Of(name, bound, unit, a, b);
    }

    public static Result Of(string name, double bound, string unit, IReadOnlyList<double> ours, IReadOnlyList<double> theirs) => new(
        name,
        Median(ours) / Median(theirs),
        bound,
        string.Create(CultureInfo.InvariantCulture, $"{Range(ours)} {unit} against {Range(theirs)} {unit}, {ours.Count} runs"));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static string Range(IReadOnlyList<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(values):0.##} ({values.Min():0.##}–{values.Max():0.##})");
}
