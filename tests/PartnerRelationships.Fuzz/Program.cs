using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Fuzz.Targets;

namespace PartnerRelationships.Fuzz;

/// <summary><c>[minutes] [seed] [PARSER...]</c> feeds every parser, or those that are named; <c>PARSER RECIPE</c> feeds one with one input again.</summary>
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
            var (made, path) = (Recipe.Parse(recipe), Path.Combine(Directory.CreateDirectory("out").FullName, $"fuzz-{name}-{recipe}"));
            await File.WriteAllBytesAsync(path, made.Make(target));
            Console.WriteLine($"The input is in {path}.");
            return Tell([await Fuzzing.RepeatAsync(target, made, Console.WriteLine)]);
        }

        var (minutes, seed) = (Number(arguments.ElementAtOrDefault(0), UsualMinutes), Number(arguments.ElementAtOrDefault(1), UsualSeed));
        var chosen = arguments.Skip(2).ToArray() is { Length: > 0 } names ? AllTargets.List.Where(one => names.Contains(one.Name)).ToArray() : AllTargets.List;
        if (minutes is not > 0 || seed is null || chosen.Count == 0)
        {
            Console.Error.WriteLine($"Use: fuzz [minutes] [seed] [PARSER...], or fuzz PARSER RECIPE. The parsers: {string.Join(' ', AllTargets.List.Select(one => one.Name))}");
            return BadArguments;
        }

        foreach (var left in Diary.Left())
        {
            Console.WriteLine($"The last run ended while it fed this: {left}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chosen.Count} parsers for {minutes} minutes, seed {seed}."));
        Console.WriteLine(Figures.Header);
        return Tell(await Fuzzing.RunAsync(chosen, (int)seed, TimeSpan.FromMinutes(minutes.Value), Console.WriteLine));
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
