using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Endurance;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>How a plan of removals must have ended, whatever happened on the way.</summary>
internal static class PlanEnd
{
    /// <summary>Everybody has ended, and the judge finds nothing wrong.</summary>
    /// <param name="lines">What TellRemovals.ps1 said.</param>
    /// <param name="told">What those who worked said.</param>
    /// <param name="customers">How many there are in the plan.</param>
    /// <param name="emulator">The service.</param>
    public static async Task AssertAsync(IReadOnlyCollection<string> lines, IEnumerable<string> told, int customers, EmulatorProcess emulator)
    {
        var journal = Journal.Read(lines);
        Assert.Equal(customers, journal.Entries.Count);
        Assert.Equal(["Blocked", "Removed"], journal.Entries.Select(entry => entry.Outcome).Distinct().Order(System.StringComparer.Ordinal));
        Assert.Empty(JournalJudge.Judge(journal, Told.Read(told), (await ServiceLog.ReadAsync(emulator)).Writes));
    }
}
