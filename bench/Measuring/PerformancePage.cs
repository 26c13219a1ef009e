using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>docs/PERFORMANCE.md: every figure as it was measured last. What is measured anew replaces its row, and the others stay with their dates.</summary>
internal static class PerformancePage
{
    private const string Rule = "|---|---|---|---|---|";

    private static string Page => Path.Combine(Checkout.Root, "docs", "PERFORMANCE.md");

    /// <summary>Writes the figures into the page, in the order of the bench.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="order">The names of all figures.</param>
    public static void Write(IReadOnlyList<Result> results, IReadOnlyList<string> order)
    {
        var page = File.ReadAllLines(Page).ToList();
        var start = page.IndexOf(Rule) + 1;
        var rows = page.Skip(start).TakeWhile(line => line.StartsWith('|')).ToList();
        var kept = rows.ToDictionary(NameOf);
        foreach (var result in results)
        {
            kept[result.Name] = RowOf(result);
        }

        page.RemoveRange(start, rows.Count);
        page.InsertRange(start, order.Where(kept.ContainsKey).Select(name => kept[name]));
        File.WriteAllLines(Page, page);
    }

    private static string NameOf(string row) => row.Split('|')[1].Trim();

    private static string RowOf(Result result) =>
        $"| {result.Name} | {Report.Number(result.Value)}{(result.Holds ? "" : " **(not met)**")} | {result.Sign} {Report.Bound(result.Bound)} | {result.Detail.Replace("|", "\\|", StringComparison.Ordinal)} | {Machine} |";

    private static string Machine => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.RuntimeIdentifier}, .NET {Environment.Version}{(MachineLoad.Before is { } load ? $", load {load:0.0} before" : "")}");
}
