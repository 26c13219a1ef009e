using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Verifies a ledger: the hash chain of its entries, each record against its last entry, the triggers that protect them, and the file. Reports the first
/// bad entry. Or verifies the evidence of a run without a connection, and reports the first problem.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.RelationshipLedger, DefaultParameterSetName = ByConnectionSet), OutputType(typeof(LedgerVerification))]
public sealed class TestRelationshipLedgerCommand : PartnerCmdlet
{
    private const string ByConnectionSet = "ByConnection";
    private const string ByPathSet = "ByPath";
    private const string LiteralPathSet = "LiteralPath";
    private const string ByEvidenceSet = "ByEvidence";
    private bool hasConnection;
    private WitnessDocument? witnessed;

    /// <summary>The ledger files. They are read without a connection and not changed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The ledger files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The evidence of a run, as Export-RelationshipEvidence wrote it. It is verified on its own and, with -Connection, also against that ledger.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByEvidenceSet, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string Evidence { get; set; } = "";

    /// <summary>A ledger head saved by Save-RelationshipLedgerHead, as a file or an object. The ledger must still contain every entry that the head covers.</summary>
    [Parameter(ParameterSetName = ByConnectionSet), Parameter(ParameterSetName = ByPathSet), Parameter(ParameterSetName = LiteralPathSet), Witness, ValidateNotNull]
    public LedgerWitness? Witness { get; set; }

    /// <summary>The certification authorities to trust, instead of those that this machine trusts: files with their root certificates, or the certificates
    /// themselves.</summary>
    [Parameter(ParameterSetName = ByConnectionSet), Parameter(ParameterSetName = ByPathSet), Parameter(ParameterSetName = LiteralPathSet), ValidateNotNullOrEmpty]
    public CertificateReference[] TrustedRoot { get; set; } = [];

    /// <summary>Checks over the network whether a certificate was revoked. Without it, revocation is unknown.</summary>
    [Parameter(ParameterSetName = ByConnectionSet), Parameter(ParameterSetName = ByPathSet), Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter CheckRevocation { get; set; }

    /// <summary>A connection is looked for only where it is needed, which only shows when the input is there.</summary>
    protected override void BeginProcessing() => ReadWitness();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByEvidenceSet)
        {
            Guarded(Evidence, VerifyEvidence);
        }

        if (ParameterSetName == ByConnectionSet)
        {
            Connect();
            var file = UsedConnection?.Ledger;
            Guarded(file, () => Check(() => ServiceFactory.InspectLedger(file, Session)));
        }

        ForEachFile(Path, LiteralPath, file => Check(() => ServiceFactory.InspectLedger(file)));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (hasConnection)
        {
            base.EndProcessing();
        }
    }

    private void Connect()
    {
        if (!hasConnection)
        {
            base.BeginProcessing();
            hasConnection = true;
        }
    }

    private void VerifyEvidence()
    {
        var path = PathTo(Evidence);
        ILedgerInspection? ledger = null;
        if (Connection is not null)
        {
            Connect();
            ledger = ServiceFactory.InspectLedger(Connection.Ledger, Session);
        }

        WriteObject(Await(token => Task.FromResult(ServiceFactory.EvidenceCheck().Run(path, ledger, token))));
    }

    private void Check(Func<ILedgerInspection> open)
    {
        var ledger = open();
        var progress = LedgerTeller.Of(ledger, Report);
        WriteObject(Witness is null
            ? Await(token => Task.FromResult(new LedgerCheck(ledger, progress).Run(token)))
            : Await(token => new WitnessCheck(ledger, InspectionOf(TrustedRoot, CheckRevocation), progress).RunAsync(witnessed!, token)));
    }

    private void ReadWitness()
    {
        if (Witness is not null)
        {
            Required(Witness, () => witnessed = Read(Witness));
        }
    }
}
