using System;
using System.Management.Automation;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Writes the evidence of removal runs: for each a bundle that Test-RelationshipLedger -Evidence verifies offline, and a report in HTML.</summary>
[Cmdlet(VerbsData.Export, Nouns.RelationshipEvidence, SupportsShouldProcess = true), Alias("Export-CustomerRemovalEvidence"), OutputType(typeof(RelationshipEvidence))]
public sealed class ExportRelationshipEvidenceCommand : PartnerCmdlet
{
    private SigningDesk? signing;

    /// <summary>The runs, from Get-RelationshipRun.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ObjectId(nameof(RunId))]
    public Guid[] RunId { get; set; } = [];

    /// <summary>The folder for the files; it is made when it is not there.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Leaves the service's own log out, which is otherwise read and compared.</summary>
    [Parameter]
    public SwitchParameter NoAudit { get; set; }

    /// <summary>Replaces files that are there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The certificate to sign with, by its thumbprint or as an object; its private key must be here, RSA or ECDSA.</summary>
    [Parameter, ValidateNotNull]
    public CertificateReference? SigningCertificate { get; set; }

    /// <summary>The address of a time-stamping server (RFC 3161) that confirms when the signature was there.</summary>
    [Parameter, ValidateNotNull]
    public Uri? TimestampServer { get; set; }

    /// <summary>Looks at the certificate once, before anything is signed.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(SigningCertificate, () => signing = ServiceFactory.Signing(SigningCertificate, TimestampServer));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in RunId)
        {
            Guarded(id, () => Export(id));
        }
    }

    private void Export(Guid id)
    {
        var (folder, export) = (PathTo(Path), ServiceFactory.EvidenceExport(Session));
        var run = Await(token => export.GetRunAsync(id, token));
        if (!ShouldProcess(folder, $"Write the evidence of the run {run}{(signing is null ? "" : $", signed by {signing.Name}")}"))
        {
            return;
        }

        if (run.State == RunState.Running)
        {
            WriteWarning($"The run {run.RunId} is under way, or was broken off without a word: the evidence says how it stands now.");
        }

        var what = $"{Counted.Of(run.Customers, "customer")} of the run {run.RunId}{(NoAudit ? "" : ", compared with the service's log")}";
        WriteObject(WaitFor("Writing the evidence", what, token => export.WriteAsync(run, folder, withAudit: !NoAudit, Force, signing, token)));
    }
}
