using System.Linq;
using System.Threading;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Whether a saved head of the ledger covers the entries of evidence: what was put in their place after it was saved shows.</summary>
/// <param name="head">The saved head; null for none.</param>
/// <param name="signature">What its signature is worth; null if there is no head.</param>
internal sealed class EvidenceWitness(HeadRecord? head, SignatureVerdict? signature)
{
    private readonly ILookup<long, string> marks = (head?.Marks ?? []).ToLookup(mark => mark.Entries, mark => mark.Hash);
    private long count, seen, first, end;
    private long? replaced;
    private bool isChain = true, isEndSeen;

    /// <summary>The answer where the evidence says nothing that could be held against the head.</summary>
    public EvidenceAnswer OfNothing => head is null ? NotGiven : Unknown("The evidence is not consistent in itself.");

    private static EvidenceAnswer NotGiven => EvidenceAnswer.NotAsked with { Reason = "No saved head of the ledger was given." };

    private long Last => head!.Marks.Select(mark => mark.Entries).DefaultIfEmpty().Max();

    /// <summary>Takes the next entry of the evidence.</summary>
    public void Take(LedgerMark entry)
    {
        isChain &= count == 0 || entry.Entries == end + 1;
        (first, end, count) = (count == 0 ? entry.Entries : first, entry.Entries, count + 1);
        isEndSeen = marks[end].Contains(entry.Hash);
        seen += isEndSeen ? 1 : 0;
        replaced ??= marks[end].Any(hash => hash != entry.Hash) ? end : null;
    }

    /// <summary>What can be said when all entries have come.</summary>
    /// <param name="ledger">The ledger that has the evidence's entries; null if none was asked, or it does not.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public EvidenceAnswer Answer(ILedgerInspection? ledger, CancellationToken cancellationToken) =>
        head is null ? NotGiven
        : signature!.State == SignatureState.Invalid ? new EvidenceAnswer(false, $"The saved head is not what was signed: {signature.Reason} Its content cannot be trusted.")
        : replaced is { } entry ? new EvidenceAnswer(false, $"Entry {entry} of the evidence differs from the one in the saved head.")
        : count == 0 ? Unknown("The evidence has no entry of the ledger.")
        : ledger is not null && Broken(ledger, cancellationToken) is { } problem ? new EvidenceAnswer(false, $"The saved head belongs to another ledger: {problem.Message}")
        : Last < first ? Unknown($"It was saved before the run: at entry {Last}, and the evidence begins at entry {first}.")
        : Last < end ? Unknown($"It was saved during the run: at entry {Last}, and the evidence continues to entry {end}.")
        : (isEndSeen && isChain) || seen == count ? Yes($"It was saved after the run, at entry {Last}, and includes the evidence's entries up to the last, {end}.")
        : ledger is not null ? Yes($"It was saved after the run, at entry {Last}, and the ledger's chain leads from the evidence's last entry, {end}, to it.")
        : Unknown($"It was saved after the run, at entry {Last}. Only the ledger can show whether its chain leads there from the evidence's last entry, {end}: use -Connection.");

    private LedgerProblem? Broken(ILedgerInspection ledger, CancellationToken cancellationToken)
    {
        var walk = new ChainWalk(head!.Marks);
        foreach (var entry in ledger.ReadEntries())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (walk.Next(entry) is { } problem)
            {
                return problem;
            }
        }

        return walk.End();
    }

    private EvidenceAnswer Yes(string reason) => new(true, $"{reason} {Signed}");

    private EvidenceAnswer Unknown(string reason) => new(null, $"{reason} {Signed}");

    private string Signed => $"The saved head's signature: {signature}";
}
