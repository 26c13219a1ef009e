using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Tests.Removals.Plans;

namespace PartnerRelationships.Core.Tests.Removals.Evidence;

/// <summary>A run that is done, its evidence as items, and a second person's approval.</summary>
internal sealed class EvidenceStage : IEvidenceFiles, IPlanFiles, IEvidenceWriter, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evidence").FullName;
    private readonly RemovalStage stage;
    private readonly ToldJournal journal;

    public EvidenceStage(int customers = 3)
    {
        stage = new RemovalStage(customers);
        journal = new ToldJournal(stage.Service.Events);
        (stage.Service.Changes, stage.Service.Inspection) = (journal, journal);
        stage.Plan = Plan = Plans.Plans.Sealed(stage.Plan with { PartnerName = "Andor Cloud", CreatedBy = "anna@andor.example", CreatedUnder = "anna", Options = stage.Plan.Options with { RequireApproval = true } });
    }

    public List<EvidenceItem> Items { get; } = [];

    public RelationshipPlan Plan { get; private set; }

    public RelationshipRun Run { get; private set; } = new();

    public ToldJournal Ledger => journal;

    public string Report { get; private set; } = "";

    private PartnerSession Session(IAuditLog? audit = null) => stage.Service.Session(stage.Clock, audit: audit);

    /// <summary>Makes and approves the plan, or takes it over from elsewhere, carries it out, and takes the evidence.</summary>
    public async Task<RelationshipEvidence> TakeAsync(IAuditLog? audit = null, string? importer = null, bool isKnown = true)
    {
        var (token, records) = (TestContext.Current.CancellationToken, new PlanRecords(Session()));
        var approval = new PlanApproval { ApprovedBy = "bela@andor.example", ApprovedOn = stage.Clock.Now, Host = "DESK2", Seal = Plan.Seal };
        await (!isKnown ? Task.CompletedTask : importer is null ? records.NoteMakingAsync(Plan, token) : new PlanRecords(stage.Service.Session(stage.Clock, user: importer)).NoteImportAsync(Plan, "From the head office.", token));
        await records.NoteApprovalAsync(Plan, approval, token);
        stage.Plan = Plan = Plan with { Approvals = [approval] };
        Run = await stage.RunAsync();
        var written = await new EvidenceExport(Session(audit), this, this).WriteAsync(Run, folder, withAudit: true, overwrite: false, signing: null, token);
        Report = await File.ReadAllTextAsync(written.Report, token);
        return written;
    }

    public LedgerVerification Check(bool withLedger = false) => new EvidenceCheck(this, this).Run("evidence.json", withLedger ? journal : null, TestContext.Current.CancellationToken);

    public EvidenceFinding Find(string path) => new EvidenceCheck(this, this).Find(path, TestContext.Current.CancellationToken);

    /// <summary>Changes the items, and hashes them again as whoever knows how would.</summary>
    public LedgerVerification Tamper(Action<List<EvidenceItem>> change)
    {
        change(Items);
        var seal = new EvidenceSeal();
        Items.RemoveAll(item => item.Kind == EvidenceItem.Seal);
        Items.ForEach(item => seal.Add(item with { Line = LineOf(item) }));
        Items.Add(new EvidenceItem(EvidenceItem.Seal, new Dictionary<string, string?> { ["hash"] = seal.Value }));
        return Check();
    }

    /// <summary>Writes an approval into the plan's document that nobody gave.</summary>
    public void Forge(PlanApproval approval) => Plan = Plan with { Approvals = [approval] };

    public static EvidenceItem With(EvidenceItem item, string name, string? value) => item with { Fields = new Dictionary<string, string?>(item.Fields.ToDictionary(field => field.Key, field => field.Value)) { [name] = value } };

    IEvidenceWriter IEvidenceFiles.Begin(Stream stream) => this;

    IEnumerable<EvidenceItem> IEvidenceFiles.Read(string path) => Items.Select(item => item with { Line = LineOf(item) });

    private static string LineOf(EvidenceItem item) => $"{item.Kind}|{string.Join('|', item.Fields.Where(field => field.Value is not null).Select(field => $"{field.Key}={field.Value}"))}|{string.Concat(item.Parts.Select(part => $"[{LineOf(part)}]"))}";

    string IEvidenceWriter.Write(EvidenceItem item)
    {
        Items.Add(item);
        return LineOf(item);
    }

    void IEvidenceWriter.Copy(string line) => throw new NotSupportedException();

    void IEvidenceWriter.Complete()
    {
    }

    RelationshipPlan IPlanFiles.FromDocument(string document) => document == "{}" ? Plan : Plan with { Reason = document };

    RelationshipPlan IPlanFiles.Read(string path) => throw new NotSupportedException();

    void IPlanFiles.RequireRoom(string path, bool overwrite) => throw new NotSupportedException();

    IPlanDraft IPlanFiles.Begin() => throw new NotSupportedException();

    IReadOnlyList<string> IPlanFiles.Covered(string document) => throw new NotSupportedException();

    PlannedCustomer IPlanFiles.ReadLine(string line, int place) => throw new NotSupportedException();

    RelationshipPlan IPlanFiles.Write(RelationshipPlan plan, string path, bool overwrite) => throw new NotSupportedException();

    string IPlanFiles.ToDocument(RelationshipPlan plan) => throw new NotSupportedException();

    // The evidence is disposed of as a writer too: the folder goes with its last file.
    void IDisposable.Dispose()
    {
    }

    public void Clear() => Directory.Delete(folder, recursive: true);
}
