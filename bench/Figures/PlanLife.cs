using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>What the life of a plan for all customers of a sandbox took, and its evidence. Each size is measured once, for all figures that are made of it.</summary>
/// <param name="Milliseconds">How long.</param>
/// <param name="Megabytes">The most memory that the process had until then.</param>
internal sealed record PlanLife(double Milliseconds, double Megabytes)
{
    private static readonly ConcurrentDictionary<(string Module, int Customers), Lazy<Task<string>>> Lives = new();

    /// <summary>Ours.</summary>
    /// <param name="stage">plan, for its making, reading, testing and carrying out; evidence, for its export and verification.</param>
    /// <param name="customers">How many.</param>
    public static Task<PlanLife> OursAsync(string stage, int customers) => OfAsync(Checkout.Module, stage, customers);

    /// <summary>The same with the module as it was.</summary>
    public static Task<PlanLife> FormerAsync(string stage, int customers) => OfAsync(FormerModule.Path, stage, customers);

    private static async Task<PlanLife> OfAsync(string module, string stage, int customers)
    {
        var output = await Lives.GetOrAdd((module, customers), life => new(() => LiveAsync(life.Module, life.Customers))).Value;
        return new(ChildProcess.Value(output, $"{stage}-ms"), ChildProcess.Value(output, $"{stage}-bytes") / (1024 * 1024));
    }

    private static async Task<string> LiveAsync(string module, int customers)
    {
        using var folder = new TemporaryFolder();
        await ChildProcess.FileAsync(Places.Script("Seed.ps1"), module, folder.Path, customers.ToString(CultureInfo.InvariantCulture));
        return (await ChildProcess.FileAsync(Places.Script("Plan.ps1"), module, folder.Path)).Output;
    }
}
