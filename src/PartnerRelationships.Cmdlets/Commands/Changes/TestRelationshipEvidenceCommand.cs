using System.Management.Automation;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Says what the evidence of runs proves, and the proofs that were made of it for single customers, offline: whether it fits itself; with -Connection whether that ledger
/// has its entries and noted its hash; with -Witness whether a saved head covers its entries; and whether the report beside it was changed. What is not proven is an error.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.RelationshipEvidence, DefaultParameterSetName = PathSet), OutputType(typeof(EvidenceVerdict))]
public sealed class TestRelationshipEvidenceCommand : PartnerCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private bool hasConnection;
    private WitnessDocument? witnessed;

    /// <summary>The authorities whose signatures are trusted: files of their certificates, or the certificates. Without any, those that this machine trusts.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public CertificateReference[] TrustedRoot { get; set; } = [];

    /// <summary>Asks the authorities whether they have revoked a certificate. Without it that is not known.</summary>
    [Parameter]
    public SwitchParameter CheckRevocation { get; set; }

    /// <summary>The evidence's files, wildcards are allowed; or what Export-RelationshipEvidence wrote, for a run or a customer.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("Evidence")]
    [SupportsWildcards, ObjectId(nameof(RelationshipEvidence.Evidence)), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The evidence's files, by their names as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>What Save-RelationshipLedgerHead saved, as a file or an object: whether it covers the evidence's entries.</summary>
    [Parameter, Witness, ValidateNotNull]
    public LedgerWitness? Witness { get; set; }

    /// <summary>Without -Connection none is needed: the evidence is looked at by itself.</summary>
    protected override void BeginProcessing()
    {
        if (Witness is not null)
        {
            Required(Witness, () => witnessed = Read(Witness));
        }

        if (Connection is not null)
        {
            base.BeginProcessing();
            hasConnection = true;
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ForEachFile(Path, LiteralPath, Judge);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (hasConnection)
        {
            base.EndProcessing();
        }
    }

    private void Judge(string file)
    {
        var ledger = hasConnection ? ServiceFactory.InspectLedger(Connection!.Ledger, Session) : null;
        var inspection = InspectionOf(TrustedRoot, CheckRevocation);
        var verdict = Await(token => ServiceFactory.EvidenceJudge(inspection).JudgeAsync(file, ledger, witnessed, token));
        WriteObject(verdict);
        if (!verdict.IsProven)
        {
            WriteError(ErrorRecords.From(Unproven(verdict), file));
        }
    }

    private static InvalidInputException Unproven(EvidenceVerdict verdict) => new("EvidenceUnproven", $"{verdict.Evidence} is not proven: {Why(verdict)}")
    {
        RecommendedAction = "Compare it with the ledger that it should come from: -Connection. Or name the authority of its signature: -TrustedRoot, with -CheckRevocation.",
    };

    private static string Why(EvidenceVerdict verdict) =>
        verdict.SelfConsistent.Is != true ? verdict.SelfConsistent.Reason
        : verdict.SignedBy.State is SignatureState.Invalid or SignatureState.Revoked ? verdict.SignedBy.ToString()
        : verdict.Report.Is == false ? verdict.Report.Reason
        : verdict.Witnessed.Is == false ? verdict.Witnessed.Reason
        : $"it fits itself, which a forged one can do as well. {verdict.InLedger.Reason} {verdict.SignedBy}";
}
