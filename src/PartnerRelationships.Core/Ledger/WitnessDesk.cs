using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Makes witnesses of a ledger.</summary>
/// <param name="ledger">Which one.</param>
/// <param name="documents">How they are written.</param>
/// <param name="clock">The time.</param>
public sealed class WitnessDesk(ILedgerInspection ledger, IWitnessDocuments documents, IClock clock)
{
    /// <summary>Creates one of the present ledger. A broken chain is refused.</summary>
    /// <param name="signing">What signs it; null for nothing.</param>
    /// <param name="progress">Called now and then; null if not needed.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="LedgerException">The ledger cannot be read, or its chain is broken (LedgerBroken).</exception>
    /// <exception cref="PartnerRelationshipsException">It cannot be signed (SigningCertificateUnfit), or there is no time stamp to be had (TimestampFailed).</exception>
    public async Task<LedgerWitness> MakeAsync(SigningDesk? signing, IProgress<LedgerProgress>? progress, CancellationToken cancellationToken)
    {
        var book = Walk(progress, cancellationToken);
        var head = new HeadRecord(ledger.Path, clock.Now, book.Marks);
        var line = documents.Write(head);
        var signature = signing is null ? null : await signing.SignAsync(HashOf(line), cancellationToken).ConfigureAwait(false);
        var (last, document) = (book.Marks.Count > 0 ? book.Marks[book.Marks.Count - 1] : new LedgerMark(0, EventChain.Origin), signature is null ? line : line + documents.Write(signature));
        return new LedgerWitness { Ledger = head.Ledger, Entries = last.Entries, Head = last.Hash, SavedOn = head.SavedOn, SignedBy = signing?.Name, Document = document };
    }

    /// <summary>Writes one to a file.</summary>
    /// <exception cref="ConflictException">There is a file already, and it is not to be replaced (WitnessExists).</exception>
    /// <exception cref="InvalidInputException">It cannot be written (WitnessNotWritten).</exception>
    public static LedgerWitness Keep(LedgerWitness witness, string path, bool overwrite)
    {
        RequireRoom(path, overwrite);
        try
        {
            AtomicFile.Write(path, witness.Document, overwrite);
            return witness with { File = path };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException("WitnessNotWritten", $"The ledger's head cannot be written to {path}: {error.Message}", inner: error);
        }
    }

    /// <summary>Looks whether a file may be written there.</summary>
    /// <exception cref="ConflictException">There is one already, and it is not to be replaced (WitnessExists).</exception>
    public static void RequireRoom(string path, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("WitnessExists", $"The file already exists and was left unchanged: {path}");
        }
    }

    /// <summary>Looks at the signature of a witness.</summary>
    public static Task<SignatureVerdict> CheckAsync(WitnessDocument witness, ISignatureInspection inspection, CancellationToken cancellationToken) =>
        inspection.CheckAsync(HashOf(witness.Line), witness.Signature, cancellationToken);

    private MarkBook Walk(IProgress<LedgerProgress>? progress, CancellationToken cancellationToken)
    {
        const int step = 500;
        var (marks, book) = (ledger.ReadMarks(), new MarkBook());
        var walk = new ChainWalk(marks);
        foreach (var entry in ledger.ReadEntries())
        {
            if (walk.Entries % step == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new LedgerProgress("Entries", walk.Entries, marks.Count > 0 ? marks[0].Entries : null));
            }

            Require(walk.Next(entry));
            book.Add(new LedgerMark(walk.Entries, walk.Head));
        }

        Require(walk.End());
        return book;
    }

    private static void Require(LedgerProblem? problem)
    {
        if (problem is not null)
        {
            throw new LedgerException("LedgerBroken", $"The ledger's head was not saved, because its hash chain is broken: {problem.Message}");
        }
    }

    private static byte[] HashOf(string line) => Sha256.Of(Encoding.UTF8.GetBytes(line));
}
