using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Writes the evidence of runs: for each a bundle that can be verified without a ledger, and a report for people.</summary>
/// <param name="ports">Whose runs.</param>
/// <param name="files">How bundles are written.</param>
/// <param name="plans">How the plans' documents are read.</param>
public sealed class EvidenceExport(IEvidencePorts ports, IEvidenceFiles files, IRemovalPlanFiles plans)
{
    /// <summary>Finds a run.</summary>
    /// <exception cref="NotFoundException">There is no such run (RemovalRunNotFound).</exception>
    public Task<CustomerRemovalRun> GetRunAsync(Guid runId, CancellationToken cancellationToken) => RemovalRuns.GetAsync(ports, runId, cancellationToken);

    /// <summary>Writes both files, each as a whole, and notes the bundle's hash in the ledger.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where to, absolute; made when it is not there.</param>
    /// <param name="withAudit">Whether the service's log is read and compared.</param>
    /// <param name="overwrite">Whether files that are there are replaced.</param>
    /// <param name="cancellationToken">Stops at once; then there are no files.</param>
    /// <exception cref="ConflictException">There is such a file already (EvidenceExists).</exception>
    /// <exception cref="InvalidInputException">A file cannot be written (EvidenceNotWritten).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public async Task<CustomerRemovalEvidence> WriteAsync(CustomerRemovalRun run, string folder, bool withAudit, bool overwrite, CancellationToken cancellationToken)
    {
        var (bundle, report) = (PathOf(folder, run, ".json"), PathOf(folder, run, ".html"));
        RequireRoom(overwrite, bundle, report);
        var audit = withAudit ? await AuditBook.ReadAsync(ports, run, cancellationToken).ConfigureAwait(false) : null;
        var document = await ports.Removals.ReadPlanAsync(ports.Profile.TenantId, run.RunId, cancellationToken).ConfigureAwait(false);
        var subject = new EvidenceSubject(run, plans.FromDocument(document), document, audit);
        try
        {
            OwnFile.CreateFolder(folder);
            var written = await WriteBundleAsync(bundle, subject, overwrite, cancellationToken).ConfigureAwait(false);
            await WriteReportAsync(report, subject, written, overwrite, cancellationToken).ConfigureAwait(false);
            await NoteAsync(run, written, cancellationToken).ConfigureAwait(false);
            return written with { Report = report };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            throw new InvalidInputException("EvidenceNotWritten", $"The evidence cannot be written to {folder}: {error.Message}", inner: error);
        }
    }

    private async Task<CustomerRemovalEvidence> WriteBundleAsync(string path, EvidenceSubject subject, bool overwrite, CancellationToken cancellationToken)
    {
        var (hash, count) = ("", 0L);
        await AtomicFile.WriteAsync(path, WriteAsync, overwrite).ConfigureAwait(false);
        return new CustomerRemovalEvidence
        {
            RunId = subject.Run.RunId,
            Evidence = path,
            Hash = hash,
            Customers = subject.Tally.Customers,
            Removed = subject.Tally.Removed,
            Confirmed = subject.Tally.Confirmed,
            Entries = count,
        };

        async Task WriteAsync(Stream stream)
        {
            using var writer = files.Begin(stream);
            var bundle = new EvidenceBundle(writer);
            bundle.Write(EvidenceFields.Bundle(ports, PlanPerson.Of(ports.SignIn).Name, subject.AuditNote));
            bundle.Write(EvidenceFields.Plan(subject.Plan, subject.Document));
            bundle.Write(EvidenceFields.Run(subject.Run));
            await ListAsync(subject, removal => bundle.Write(EvidenceFields.Customer(removal, subject.Tell(removal))), cancellationToken).ConfigureAwait(false);
            // Behind the customers: of a run that goes on the entries may be ahead of them, never the other way round.
            var entries = RunEntries.Find(ports.LedgerInspection, subject.Run, cancellationToken);
            foreach (var entry in entries.Read(cancellationToken))
            {
                bundle.Write(entry);
            }

            bundle.Write(EvidenceFields.Head(entries.Head, subject.Tally.Customers, entries.Count));
            bundle.Close();
            (hash, count) = (bundle.Hash, entries.Count);
        }
    }

    private Task WriteReportAsync(string path, EvidenceSubject subject, CustomerRemovalEvidence written, bool overwrite, CancellationToken cancellationToken) => AtomicFile.WriteAsync(
        path,
        async stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
            var report = new EvidenceReport(text, subject, written);
            report.Begin(ports.Clock.Now);
            await ListAsync(subject, report.Add, cancellationToken).ConfigureAwait(false);
            report.End();
        },
        overwrite);

    private Task ListAsync(EvidenceSubject subject, Action<CustomerRemoval> take, CancellationToken cancellationToken) => ports.Removals.ListAsync(
        ports.Profile.TenantId, new RemovalFilter { RunId = subject.Run.RunId }, new ActionSink<CustomerRemoval>(take), cancellationToken);

    // Not an entry of the run: that one's last entry tells what its record is.
    private Task NoteAsync(CustomerRemovalRun run, CustomerRemovalEvidence written, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        EventDraft.Of(ports, EventKinds.RemovalEvidenceExported, run.RunId) with
        {
            Detail = $"{Path.GetFileName(written.Evidence)}, {Counted.Of(written.Customers, "customer")}, {Counted.Of(written.Entries, "entry", "entries")}.",
            ContentHash = written.Hash,
        },
        cancellationToken);

    private static string PathOf(string folder, CustomerRemovalRun run, string extension) => Path.Combine(folder, $"removal-{run.RunId}{extension}");

    private static void RequireRoom(bool overwrite, params string[] paths)
    {
        if (!overwrite && paths.FirstOrDefault(File.Exists) is { } taken)
        {
            throw new ConflictException("EvidenceExists", $"There is a file already: {taken}. It was left as it is.");
        }
    }
}
