using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Figures;
using PartnerRelationships.Bench.Mails;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench;

internal static class Program
{
    private const string ReportOption = "--report";

    private static readonly IReadOnlyList<IFigure> All = [new ImportFigure(), new ListFigure(), new ListFormerFigure(), new MemoryFigure("memory", 5_000, 1_000_000, 1.05, Listed.OfCustomers), new FirstObjectFigure(), new ColdFirstFigure(isServed: false), new ColdFirstFigure(isServed: true), new SeedFigure(),
        new EmulatorListFigure(), new GovernorUseFigure(), new GovernorWasteFigure(), new InvitationsFigure(), new LedgerFigure(), new LedgerServerFigure(), new LedgerAgeFigure(), new VerifyFigure(), new ReadinessFigure(), new RemovalFigure(), new JournalFigure(), new ResumeFigure(), new LicencesFigure(),
        new UsersFigure(), new MemoryFigure("users-memory", 500, 5_000, 1.1, Listed.OfUsers), .. PlanFigures("plan"), .. PlanFigures("evidence"),
        new RelationshipsFigure(), new RelationshipsMemoryFigure(), new CompletionFigure(), new ReportSizeFigure(), new ReportPaintFigure(), new ReportSortFigure(), new ReportMemoryFigure()];

    private static IEnumerable<IFigure> PlanFigures(string stage) =>
        [new PlanPeakFigure(stage), new PlanGrowthFigure(stage, isTime: false), new PlanGrowthFigure(stage, isTime: true), new PlanFormerFigure(stage)];

    private static async Task<int> Main(string[] arguments) => arguments switch
    {
        // The hidden verbs are the other processes of the figures.
        ["serve", .. var sizes] => await PageServer.RunAsync(sizes),
        ["bare", var verb, var port] => await BareClient.RunAsync(verb, port),
        ["removals", var port, var journal, var count] => await BareRemovals.RunAsync(port, journal, count),
        ["mails", var source, var target, var warmUps] => await BareMails.RunAsync(source, target, warmUps),
        _ => await MeasureAsync(arguments),
    };

    // A name is also that of the figures which it begins.
    private static bool IsNamed(IFigure figure, string name) => figure.Name == name || figure.Name.StartsWith(name + "-", StringComparison.Ordinal);

    private static async Task<int> MeasureAsync(string[] arguments)
    {
        var (isReported, names) = (arguments.Contains(ReportOption), arguments.Where(argument => argument != ReportOption).ToList());
        var unknown = names.Where(name => !All.Any(figure => IsNamed(figure, name))).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"There is no figure {string.Join(", ", unknown)}. There are {string.Join(", ", All.Select(figure => figure.Name))}.");
            return 2;
        }

        if (MachineLoad.Before is { } load)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load:0.0} processes ran on {Environment.ProcessorCount} cores in the minute before."));
        }

        var results = new List<Result>();
        foreach (var figure in All.Where(figure => names.Count == 0 || names.Any(name => IsNamed(figure, name))))
        {
            if (figure.Missing is { } missing)
            {
                Console.Error.WriteLine($"skipping {figure.Name}: {missing}");
                continue;
            }

            Console.Error.WriteLine($"measuring {figure.Name} …");
            results.Add(await figure.MeasureAsync());
            Report.WriteLine(results[^1]);
            if (isReported)
            {
                PerformancePage.Write(results, [.. All.Select(one => one.Name)]);
            }
        }

        Report.WriteTable(results);
        return results.TrueForAll(result => result.Holds) ? 0 : 1;
    }
}
