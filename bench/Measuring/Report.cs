using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Prints a table for people, and a line per figure for scripts.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<Result> results)
    {
        Console.WriteLine();
        Console.WriteLine($"{"figure",-14}{"ratio",9}{"bound",8}  what it was made of");
        foreach (var result in results)
        {
            Console.WriteLine($"{result.Name,-14}{Ratio(result.Value),9}{result.Sign + Bound(result.Bound),8}  {result.Detail}{(result.Holds ? "" : "  OVER")}");
        }

        Console.WriteLine();
        foreach (var result in results)
        {
            Console.WriteLine($"bench {result.Name} {Ratio(result.Value)} bound {result.Sign}{Bound(result.Bound)}");
        }
    }

    private static string Ratio(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Bound(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);
}
