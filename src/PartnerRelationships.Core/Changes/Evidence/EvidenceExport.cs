using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Writes the evidence of runs: for each a bundle that can be verified without a ledger, and a report for people.</summary>
/// <param name="ports">Whose runs.</param>
/// <param name="files">How bundles are written.</param>
/// <param name="plans">How the plans' documents are read.</param>
public sealed class EvidenceExport(IEvidencePorts ports, IEvidenceFiles files, IPlanFiles plans)
{
    private const int LongestPiece = 100_000;

    /// <summary>Finds a run.</summary>
    /// <exception cref="NotFoundException">There is no such run (RelationshipRunNotFound).</exception>
    public Task<RelationshipRun> GetRunAsync(Guid runId, CancellationToken cancellationToken) => RunBook.GetAsync(ports, runId, cancellationToken);

    /// <summary>Writes both files, each as a whole, and notes the bundle's hash in the ledger.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where to, absolute; made when it is not there.</param>
    /// <param name="withAudit">Whether the service's log is read and compared.</param>
    /// <param name="overwrite">Whether files that are there are replaced.</param>
    /// <param name="signing">What signs the bundle, and its last line by itself, into files beside it (<see cref="SignatureFiles"/>); null for nothing.</param>
    /// <param name="cancellationToken">Stops at once; then there are no files.</param>
    /// <exception cref="ConflictException">There is such a file already (EvidenceExists).</exception>
    /// <exception cref="InvalidInputException">A file cannot be written (EvidenceNotWritten).</exception>
    /// <exception cref="PartnerRelationshipsException">It cannot be signed (SigningCertificateUnfit), or there is no time stamp to be had (TimestampFailed).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public async Task<RelationshipEvidence> WriteAsync(RelationshipRun run, string folder, bool withAudit, bool overwrite, SigningDesk? signing, CancellationToken cancellationToken)
    {
        var (bundle, report) = (BundleOf(folder, run.RunId), PathOf(folder, run.RunId, ".html"));
        var seal = EvidenceSeal.PathOf(bundle);
        RequireRoom(overwrite, bundle, report, SignatureFiles.PathOf(bundle), SignatureFiles.TimestampPathOf(bundle), SignatureFiles.PathOf(seal), SignatureFiles.TimestampPathOf(seal));
        var audit = withAudit ? await AuditBook.ReadAsync(ports, run, cancellationToken).ConfigureAwait(false) : null;
        var document = await ports.Changes.ReadPlanAsync(ports.Profile.TenantId, run.RunId, cancellationToken).ConfigureAwait(false);
        var subject = new EvidenceSubject(ports.Kinds.Of(run.Kind), run, plans.FromDocument(document), document, audit, plans);
        try
        {
            OwnFile.CreateFolder(folder);
            await ListAsync(subject, planned => subject.Count(planned.Change), cancellationToken).ConfigureAwait(false);
            var pages = EvidencePages.Of(report, subject.Tally.Customers);
            RequireRoom(overwrite, [.. pages]);
            await WriteReportAsync(pages, subject, Path.GetFileName(bundle), overwrite, cancellationToken).ConfigureAwait(false);
            var written = await OrWithoutReportAsync(pages, () => WriteBundleAsync(bundle, subject, pages, signing, overwrite, cancellationToken)).ConfigureAwait(false);
            await NoteAsync(run, written, cancellationToken).ConfigureAwait(false);
            return written with { Report = report };
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            throw new InvalidInputException("EvidenceNotWritten", $"The evidence cannot be written to {folder}: {error.Message}", inner: error);
        }
    }

    // The bundle knows the report's hash, so the report comes first; a report without its bundle proves nothing.
    private static async Task<RelationshipEvidence> OrWithoutReportAsync(IReadOnlyList<string> pages, Func<Task<RelationshipEvidence>> write)
    {
        try
        {
            return await write().ConfigureAwait(false);
        }
        catch
        {
            foreach (var page in pages)
            {
                File.Delete(page);
            }

            throw;
        }
    }

    private async Task<RelationshipEvidence> WriteBundleAsync(string path, EvidenceSubject subject, IReadOnlyList<string> pages, SigningDesk? signing, bool overwrite, CancellationToken cancellationToken)
    {
        var (hash, count) = ("", 0L);
        DetachedSignature? signature = null, sealing = null;
        await AtomicFile.WriteAsync(path, WriteAsync, overwrite).ConfigureAwait(false);
        SignatureFiles.Write(path, signature);
        SignatureFiles.Write(EvidenceSeal.PathOf(path), sealing);
        return new RelationshipEvidence
        {
            RunId = subject.Run.RunId,
            Evidence = path,
            Hash = hash,
            SignedBy = signing?.Name,
            Signature = signature is null ? null : SignatureFiles.PathOf(path),
            Timestamp = signature?.Timestamp is null ? null : SignatureFiles.TimestampPathOf(path),
            Customers = subject.Tally.Customers,
            Achieved = subject.Tally.Achieved,
            Confirmed = subject.Tally.Confirmed,
            Entries = count,
        };

        async Task WriteAsync(Stream stream)
        {
            using var writer = files.Begin(stream);
            using var bundle = new EvidenceBundle(writer);
            bundle.Write(EvidenceFields.Bundle(ports, subject.Run, PersonRules.Of(ports).ToString(), subject.AuditNote, pages, EvidencePages.HashOf(pages)));
            bundle.Write(EvidenceFields.Plan(subject.Plan));
            foreach (var piece in Pieces(subject.Document))
            {
                bundle.Write(EvidenceFields.Document(piece));
            }

            bundle.Write(EvidenceFields.Run(subject.Run));
            await ListAsync(subject, planned => bundle.Write(EvidenceFields.Customer(planned.Change, planned.Line, subject.Compare(planned.Change))), cancellationToken).ConfigureAwait(false);
            // After the customers: in a running run the entries may be ahead of them, never the other way round.
            var entries = RunEntries.Find(ports.LedgerInspection, subject.Run, cancellationToken);
            foreach (var entry in entries.Read(cancellationToken))
            {
                bundle.Write(entry);
            }

            bundle.Write(EvidenceFields.Head(entries.Head, subject.Tally.Customers, entries.Count));
            var (whole, seal) = bundle.Close();
            (hash, count) = (bundle.Hash, entries.Count);

            // Before the file has its name: without the signature that was asked for there is no file.
            if (signing is not null)
            {
                signature = await signing.SignAsync(whole, cancellationToken).ConfigureAwait(false);
                sealing = await signing.SignAsync(seal, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteReportAsync(IReadOnlyList<string> pages, EvidenceSubject subject, string bundle, bool overwrite, CancellationToken cancellationToken)
    {
        var writer = new ReportPages(pages, new EvidenceReport(subject, bundle, ports.Clock.Now), overwrite);
        try
        {
            await ListAsync(subject, planned => writer.Add(planned.Change, subject.BlockersOf(planned)), cancellationToken).ConfigureAwait(false);
            writer.Complete();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private Task ListAsync(EvidenceSubject subject, Action<PlannedChange> take, CancellationToken cancellationToken) =>
        ports.Changes.ListPlannedAsync(ports.Profile.TenantId, subject.Run.RunId, new ActionSink<PlannedChange>(take), cancellationToken);

    // A line of a bundle is bounded.
    private static IEnumerable<string> Pieces(string document)
    {
        for (var start = 0; start < document.Length;)
        {
            var end = Math.Min(document.Length, start + LongestPiece);
            end -= end < document.Length && char.IsHighSurrogate(document[end - 1]) ? 1 : 0;
            yield return document.Substring(start, end - start);
            start = end;
        }
    }

    // Not an entry of the run: the run's last entry contains the hash of its record.
    private Task NoteAsync(RelationshipRun run, RelationshipEvidence written, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        EventDraft.Of(ports, EventKinds.RemovalEvidenceExported, run.RunId) with
        {
            Detail = $"{Path.GetFileName(written.Evidence)}, {Counted.Of(written.Customers, "customer")}, {Counted.Of(written.Entries, "entry", "entries")}{(written.SignedBy is null ? "" : $", signed by {written.SignedBy}")}.",
            ContentHash = written.Hash,
        },
        cancellationToken);

    /// <summary>The bundle of a run in a folder.</summary>
    internal static string BundleOf(string folder, Guid runId) => PathOf(folder, runId, ".jsonl");

    private static string PathOf(string folder, Guid runId, string extension) => Path.Combine(folder, $"run-{runId}{extension}");

    private static void RequireRoom(bool overwrite, params string[] paths)
    {
        if (!overwrite && paths.FirstOrDefault(File.Exists) is { } taken)
        {
            throw new ConflictException("EvidenceExists", $"The file already exists and was left unchanged: {taken}");
        }
    }
}
