using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Prints a line per figure for scripts, and in the end a table for people.</summary>
internal static class Report
{
    public static void WriteTable(IReadOnlyList<Result> results)
    {
        Console.WriteLine();
        Console.WriteLine($"{"figure",-16}{"ratio",9}{"bound",8}  what it was made of");
        foreach (var result in results)
        {
            Console.WriteLine($"{result.Name,-16}{Number(result.Value),9}{result.Sign + Bound(result.Bound),8}  {result.Detail}{(result.Holds ? "" : "  OVER")}");
        }
    }

    /// <summary>Says one figure as soon as it is known: measuring all takes half an hour.</summary>
    public static void WriteLine(Result result) => Console.WriteLine($"bench {result.Name} {Number(result.Value)} bound {result.Sign}{Bound(result.Bound)}");

    /// <summary>A figure as it is shown.</summary>
    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A bound as it is shown.</summary>
    public static string Bound(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);
}
