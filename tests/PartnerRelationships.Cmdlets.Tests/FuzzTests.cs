using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Fuzz.Targets;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Every parser of outside input, with a few inputs that nobody should send. <c>./build.sh fuzz</c> takes many more.</summary>
public sealed class FuzzTests
{
    private const int Seed = 1;
    private const int Inputs = 40;
    private static readonly string[] RefusesEverything = ["service-refusals", "notification", "timestamp-answer"];

    public static TheoryData<string> Parsers => [.. AllTargets.List.Select(target => target.Name)];

    [Theory]
    [InlineData("authority", "1.544258737.106068912.960715823")]
    [InlineData("certificate", "0.2036225169.2048859061")]
    [InlineData("trusted-root", "0.1190677105.75237326.1921475203")]
    [InlineData("trusted-root", "0.1190677105.75237326.1921475203.1483285378")]
    public async Task What_was_found_once_is_not_found_again(string parser, string recipe)
    {
        var figures = await Fuzzing.RepeatAsync(AllTargets.List.Single(one => one.Name == parser), Recipe.Parse(recipe), answered: _ => { });

        Assert.Empty(figures.Failures);
    }

    [Theory, MemberData(nameof(Parsers))]
    public async Task A_parser_reads_or_refuses_whatever_it_is_fed(string parser)
    {
        var target = AllTargets.List.Single(one => one.Name == parser);

        var figures = await Fuzzing.RunAsync(target, Seed, number => number < target.Corpus.Count + Inputs);

        Assert.True(figures.Accepted > 0 || RefusesEverything.Contains(parser), "It read nothing, not even the corpus: it is fed what it refuses at once.");
        Assert.True(figures.Failures.Count == 0, string.Join("\n", figures.Failures.Select(failure => $"{failure.Again}\n{failure.What}")));
    }
}
