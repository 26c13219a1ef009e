using System;
using System.Management.Automation;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Says how far the ledger has come, signed, for keeping where who can write the ledger cannot: Test-RelationshipLedger -Witness holds the ledger against it later.</summary>
[Cmdlet(VerbsData.Save, Nouns.RelationshipLedgerHead, SupportsShouldProcess = true), OutputType(typeof(LedgerWitness))]
public sealed class SaveRelationshipLedgerHeadCommand : PartnerCmdlet
{
    private SigningDesk? signing;

    /// <summary>The file to write it to; without one it is in the object's Document alone.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Replaces a file that is there.</summary>
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
    protected override void ProcessRecord() => Guarded(Path, Save);

    private void Save()
    {
        var (file, path) = ((Connection ?? DefaultConnection.Current)?.Ledger, Path is null ? null : PathTo(Path));
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
