using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Checks a ledger, and that it still holds everything that a witness saw: entries that were cut off, an older copy and a chain that was built again show.</summary>
/// <param name="ledger">Which ledger.</param>
/// <param name="inspection">Looks at the witness's signature.</param>
/// <param name="progress">Called now and then; null if not needed.</param>
public sealed class WitnessCheck(ILedgerInspection ledger, ISignatureInspection inspection, IProgress<LedgerProgress>? progress)
{
    /// <summary>Checks it. A witness that was altered after it was signed is not believed, and said to be so.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened at all.</exception>
    public async Task<LedgerVerification> RunAsync(WitnessDocument witness, CancellationToken cancellationToken)
    {
        var signature = await WitnessDesk.CheckAsync(witness, inspection, cancellationToken).ConfigureAwait(false);
        var found = new LedgerCheck(ledger, progress, witness.Head).Run(cancellationToken);
        return new LedgerVerification
        {
            Ledger = found.Ledger,
            Entries = found.Entries,
            Head = found.Head,
            Records = found.Records,
            WitnessedOn = witness.Head.SavedOn,
            Witness = signature,
            Problems = signature.State == SignatureState.Invalid ? [Altered(signature), .. found.Problems] : found.Problems,
        };
    }

    private static LedgerProblem Altered(SignatureVerdict signature) => new()
    {
        ProblemId = "WitnessAltered",
        Message = $"The saved head is not what was signed: {signature.Reason} Its content cannot be trusted.",
    };
}
