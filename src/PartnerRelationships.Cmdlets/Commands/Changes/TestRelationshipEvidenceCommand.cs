using System.Management.Automation;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Verifies the evidence of runs, and customer proofs made from it, without a connection: whether it is consistent, who signed it, and when. With
/// -Connection it is also compared with that ledger, with -Witness with a saved ledger head. Evidence that nothing authenticates is an error.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.RelationshipEvidence, DefaultParameterSetName = PathSet), OutputType(typeof(EvidenceVerdict))]
public sealed class TestRelationshipEvidenceCommand : PartnerCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private bool hasConnection;
    private WitnessDocument? witnessed;

    /// <summary>The certification authorities to trust, instead of those that this machine trusts: files with their root certificates, or the certificates
    /// themselves.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public CertificateReference[] TrustedRoot { get; set; } = [];

    /// <summary>Checks over the network whether a certificate was revoked. Without it, revocation is unknown.</summary>
    [Parameter]
    public SwitchParameter CheckRevocation { get; set; }

    /// <summary>The files of the evidence; wildcards are allowed. The objects that Export-RelationshipEvidence returns are accepted as well.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("Evidence")]
    [SupportsWildcards, ObjectId(nameof(RelationshipEvidence.Evidence)), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The evidence files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>A ledger head saved by Save-RelationshipLedgerHead, as a file or an object, to check whether it covers the entries of the evidence.</summary>
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

    private static InvalidInputException Unproven(EvidenceVerdict verdict) => new("EvidenceUnproven", $"{verdict.Evidence} is not authenticated: {Why(verdict)}")
    {
        RecommendedAction = "Compare it with the ledger it should come from (-Connection), or name the certification authority of its signature (-TrustedRoot, with -CheckRevocation).",
    };

    private static string Why(EvidenceVerdict verdict) =>
        verdict.SelfConsistent.Is != true ? verdict.SelfConsistent.Reason
        : verdict.SignedBy.State is SignatureState.Invalid or SignatureState.Revoked ? verdict.SignedBy.ToString()
        : verdict.Report.Is == false ? verdict.Report.Reason
        : verdict.Witnessed.Is == false ? verdict.Witnessed.Reason
        : $"it is consistent in itself, but a forged file can be, too. {verdict.InLedger.Reason} {verdict.SignedBy}";
}
