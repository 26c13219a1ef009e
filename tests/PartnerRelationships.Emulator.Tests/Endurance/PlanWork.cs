using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A plan of some kind is invoked.</summary>
/// <param name="kind">As Plan.ps1 calls it.</param>
/// <param name="customers">How many it has at the most.</param>
internal sealed class PlanWork(string kind, int customers) : Work
{
    private const double Deciding = 0.5, Declining = 0.1;
    private PlannedSteps plan = null!;

    public override string Name => kind;

    public override bool NeedsParties => kind == "Handover";

    public override string Script => "Invoke.ps1";

    public override IEnumerable<string> Arguments(Stage stage, int seed, bool isCalm) => ["4", stage.Parties];

    public override async Task PrepareAsync(Stage stage, int seed) => plan = new(await stage.RunAsync("Plan.ps1", kind, $"{customers}", $"{seed}", stage.Parties));

    public override async Task CustomersAsync(Stage stage, IReadOnlyCollection<string> lines, Func<double, bool> decides)
    {
        foreach (var rights in (await stage.Own.RightsAsync()).Where(rights => (string?)rights["status"] == "approvalPending").OrderBy(rights => (string?)rights["customer"]!["tenantId"]!, StringComparer.Ordinal))
        {
            if (decides(Deciding)) await stage.Own.DecideAsync(rights, approves: !decides(Declining));
        }

        foreach (var words in lines.Where(line => line.StartsWith("link ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).Select(line => line.Split(' ')).Where(words => words is [_, _, not ""]))
        {
            if (decides(Deciding)) await stage.Own.AcceptAsync(words[1], words[2]);
        }
    }

    public override Task<IEnumerable<Verdict>> JudgeAsync(Stage stage, Ending ending)
    {
        var journal = Journal.Read(ending.Ledger);
        return Task.FromResult<IEnumerable<Verdict>>(
            [.. JournalJudge.Judge(journal, Told.Read(ending.Told), ending.Log.Writes), .. new PlanJudge(plan, ending.Before, ending.After).Judge(journal), .. Invited(ending.Ledger)]);
    }

    private static IEnumerable<Verdict> Invited(IEnumerable<string> ledger) =>
        ledger.Select(line => line.Split(' ')).Where(words => words[0] == "invitation").GroupBy(words => words[4]).Where(same => same.Count() > 1)
            .Select(same => new Verdict(Wrong.Double, $"{same.Key} was invited {same.Count()} times."));
}
