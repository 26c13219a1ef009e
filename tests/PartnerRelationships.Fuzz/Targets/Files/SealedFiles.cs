using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Files;

/// <summary>Files with a seal: whoever changes them breaks it, or changed nothing.</summary>
internal static class SealedFiles
{
    private static readonly Lazy<string[]> Plans = new(() => [.. Documents("plan", path => Document(ServiceFactory.PlanFiles.Read(path)))]);
    private static readonly Lazy<(string Hash, string Text)[]> Bundles = new(() => [.. Documents("evidence", path => (VerdictOnAsync(path).GetAwaiter().GetResult().Hash, File.ReadAllText(path)))]);

    public static void ReadPlan(string path)
    {
        var plan = ServiceFactory.PlanFiles.Read(path);
        foreach (var customer in plan.Customers)
        {
            _ = customer.Steps.Count;
        }

        if (PlanSeal.IsWhole(plan) && Array.IndexOf(Plans.Value, Document(plan)) < 0)
        {
            throw new BrokenPromiseException("It has a seal that is whole, and says something else than the plan that was sealed.");
        }
    }

    public static async Task ReadEvidenceAsync(string path, byte[] input)
    {
        var verdict = await VerdictOnAsync(path);
        if (verdict.SelfConsistent.Is == true && Array.Exists(Bundles.Value, one => one.Hash == verdict.Hash) && !Array.Exists(Bundles.Value, one => one.Text.TrimEnd() == Encoding.UTF8.GetString(input).TrimEnd()))
        {
            throw new BrokenPromiseException("It is consistent and has the hash of evidence that says something else.");
        }
    }

    private static string Document(RelationshipPlan plan) => ServiceFactory.PlanFiles.ToDocument(plan);

    private static Task<EvidenceVerdict> VerdictOnAsync(string path) =>
        ServiceFactory.EvidenceJudge(ServiceFactory.SignatureInspection([], asksRevocation: false)).JudgeAsync(path, ledger: null, witness: null, CancellationToken.None);

    private static System.Collections.Generic.IEnumerable<T> Documents<T>(string corpus, Func<string, T> read)
    {
        var path = Path.GetTempFileName();
        foreach (var input in Corpus.Of(corpus))
        {
            File.WriteAllBytes(path, input);
            yield return read(path);
        }

        File.Delete(path);
    }
}
