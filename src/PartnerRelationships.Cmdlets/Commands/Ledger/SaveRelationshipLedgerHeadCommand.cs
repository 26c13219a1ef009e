using System;
using System.Management.Automation;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Saves the head of the ledger, a hash that covers all of its entries, optionally signed. Keep it where nobody who can write to the ledger can change it:
/// Test-RelationshipLedger -Witness later compares the ledger with it.</summary>
[Cmdlet(VerbsData.Save, Nouns.RelationshipLedgerHead, SupportsShouldProcess = true), OutputType(typeof(LedgerWitness))]
public sealed class SaveRelationshipLedgerHeadCommand : PartnerCmdlet
{
    private SigningDesk? signing;

    /// <summary>The file to write the head to. Without it, the head is only in the Document property of the returned object.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Replaces an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The certificate to sign with: its thumbprint, or the certificate as an object. Its private key, RSA or ECDSA, must be on this machine.</summary>
    [Parameter, ValidateNotNull]
    public CertificateReference? SigningCertificate { get; set; }

    /// <summary>The address of a time-stamping server (RFC 3161), which confirms that the signature existed at that time.</summary>
    [Parameter, ValidateNotNull]
    public Uri? TimestampServer { get; set; }

    /// <summary>Looks at the certificate once, before anything is signed.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(SigningCertificate, () => signing = ServiceFactory.Signing(SigningCertificate, TimestampServer));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Path, Save);

    private void Save()
    {
        var (file, path) = (UsedConnection?.Ledger, Path is null ? null : PathTo(Path));
        if (path is not null)
        {
            WitnessDesk.RequireRoom(path, Force);
        }

        if (!ShouldProcess(path ?? "the pipeline", $"Save the head of the ledger {file}{(signing is null ? "" : $", signed by {signing.Name}")}"))
        {
            return;
        }

        var ledger = ServiceFactory.InspectLedger(file, Session);
        var desk = new WitnessDesk(ledger, ServiceFactory.Witnesses, Session.Clock);
        var witness = Await(token => desk.MakeAsync(signing, LedgerTeller.Of(ledger, Report), token));
        WriteObject(path is null ? witness : WitnessDesk.Keep(witness, path, Force));
    }
}
