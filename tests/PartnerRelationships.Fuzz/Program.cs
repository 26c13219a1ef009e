using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Fuzz.Targets;

namespace PartnerRelationships.Fuzz;

/// <summary><c>[minutes] [seed]</c> feeds every parser; <c>PARSER RECIPE</c> feeds one with one input again.</summary>
internal static class Program
{
    private const int Failed = 1;
    private const int BadArguments = 64;
    private const double UsualMinutes = 5;
    private const int UsualSeed = 1;

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is [var name, var recipe] && AllTargets.List.FirstOrDefault(target => target.Name == name) is { } target)
        {
            var (made, path) = (Recipe.Parse(recipe), Path.Combine(Path.GetTempPath(), $"fuzz-{name}-{recipe}"));
            await File.WriteAllBytesAsync(path, made.Make(target));
            Console.WriteLine($"The input is in {path}.");
            return Tell([await Fuzzing.RepeatAsync(target, made, Console.WriteLine)]);
        }

        var (minutes, seed) = (Number(arguments.ElementAtOrDefault(0), UsualMinutes), Number(arguments.ElementAtOrDefault(1), UsualSeed));
        if (arguments.Length > 2 || minutes is not > 0 || seed is null)
        {
            Console.Error.WriteLine($"Use: fuzz [minutes] [seed], or fuzz PARSER RECIPE. The parsers: {string.Join(' ', AllTargets.List.Select(one => one.Name))}");
            return BadArguments;
        }

        foreach (var left in Diary.Left())
        {
            Console.WriteLine($"The last run ended while it fed this: {left}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{AllTargets.List.Count} parsers for {minutes} minutes, seed {seed}."));
        Console.WriteLine(Figures.Header);
        return Tell(await Fuzzing.RunAsync(AllTargets.List, (int)seed, TimeSpan.FromMinutes(minutes.Value), Console.WriteLine));
    }

    private static double? Number(string? text, double usual) =>
        text is null ? usual : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Tell(IReadOnlyList<Figures> all)
    {
        foreach (var failure in all.SelectMany(figures => figures.Failures))
        {
            Console.WriteLine($"\nFAILURE {failure.Target}: {failure.Key}\n{failure.What}\n  {failure.Again}");
        }

        var spent = TimeSpan.FromTicks(all.Sum(figures => figures.Spent.Ticks));
        Console.WriteLine(Figures.Line("all", all.Sum(figures => figures.Inputs), all.Sum(figures => figures.Accepted), all.Sum(figures => figures.Refused), all.Sum(figures => figures.Failed), spent));
        return all.Any(figures => figures.Failures.Count > 0) ? Failed : 0;
    }
}
