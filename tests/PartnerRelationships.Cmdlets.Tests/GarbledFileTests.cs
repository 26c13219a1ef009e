using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Fuzz.Mutation;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Plans and evidence that something was done to: whatever it is, it is told, by an error of ours.</summary>
public sealed class GarbledFileTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("garbled").FullName;
    private readonly string plan;
    private readonly string evidence;

    public GarbledFileTests()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 12 -Ledger $l", ("l", Path.Combine(folder, "ledger.db")));
        plan = Path.Combine(folder, "plan.jsonl");
        host.Run("$null = Get-PartnerCustomer | New-CustomerRemovalPlan $p -Reason 'The contract ended' -SuspendLegacy; $null = Invoke-RelationshipPlan $p -Attest -Confirm:$false -ErrorAction SilentlyContinue", ("p", plan));
        evidence = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f", ("f", folder)).Single().Evidence;
    }

    /// <summary>How many of each: the suite is content with few, <c>./build.sh soak files</c> takes many.</summary>
    private static int Inputs => int.TryParse(Environment.GetEnvironmentVariable("GARBLED_FILES"), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs) ? inputs : 300;

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_plan_that_was_changed_is_refused_or_breaks_its_seal()
    {
        var document = ServiceFactory.PlanFiles.ToDocument(ServiceFactory.PlanFiles.Read(plan));

        Judge(plan, path =>
        {
            var read = ServiceFactory.PlanFiles.Read(path);
            return !PlanSeal.IsWhole(read) || ServiceFactory.PlanFiles.ToDocument(read) == document;
        });
    }

    [Fact]
    public void Evidence_that_was_changed_is_refused_or_has_another_hash()
    {
        var hash = VerdictOn(evidence).Hash;

        Judge(evidence, path =>
        {
            var found = VerdictOn(path);
            return found.SelfConsistent.Is != true || found.Hash != hash || File.ReadAllText(path).TrimEnd() == File.ReadAllText(evidence).TrimEnd();
        });
    }

    private static EvidenceVerdict VerdictOn(string path) => Blocking.Run(() => ServiceFactory.EvidenceJudge(ServiceFactory.SignatureInspection([], asksRevocation: false))
        .JudgeAsync(path, ledger: null, witness: null, CancellationToken.None));

    private void Judge(string file, Func<string, bool> isTold)
    {
        var (whole, garbled) = (File.ReadAllBytes(file), Path.Combine(folder, "garbled.jsonl"));
        Assert.All(Enumerable.Range(0, Inputs), seed =>
        {
            File.WriteAllBytes(garbled, Garbler.Instance.Mutate(whole, new Random(seed)));
            try
            {
                Assert.True(isTold(garbled), $"Nobody noticed what seed {seed} did.");
            }
            catch (PartnerRelationshipsException error)
            {
                Assert.NotEmpty(error.ErrorId);
            }
        });
    }
}
