using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Writes the evidence of runs: for each run, a bundle that Test-RelationshipEvidence verifies offline and an HTML report. With -CustomerId, writes a proof
/// for each customer instead, in a file that can be handed to that customer.</summary>
[Cmdlet(VerbsData.Export, Nouns.RelationshipEvidence, SupportsShouldProcess = true), Alias("Export-CustomerRemovalEvidence"), OutputType(typeof(RelationshipEvidence), typeof(CustomerEvidence))]
public sealed class ExportRelationshipEvidenceCommand : PartnerCmdlet
{
    // A bundle is gone through once for so many customers; what it has of them is held in the meantime.
    private const int CustomersAtOnce = 1_000;
    private readonly Dictionary<Guid, List<Guid>> wanted = [];
    private SigningDesk? signing;

    /// <summary>The runs, from Get-RelationshipRun.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(RunCompleter)), ObjectId(nameof(RunId))]
    public Guid[] RunId { get; set; } = [];

    /// <summary>The folder for the files. It is created if it does not exist.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The customers of the runs, for example from Get-RelationshipChange. A proof is written for each of them instead of the evidence of all customers. It
    /// is made from the run's evidence in the folder, which is written first if it is missing.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Does not read the service's audit log, which is otherwise included and compared.</summary>
    [Parameter]
    public SwitchParameter NoAudit { get; set; }

    /// <summary>Replaces existing files; with -CustomerId, only the customers' proofs.</summary>
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
    protected override void ProcessRecord()
    {
        foreach (var id in RunId)
        {
            foreach (var customer in CustomerId)
            {
                Guarded(TargetOf(customer), () => Want(id, customer.Require()));
            }

            if (CustomerId.Length == 0)
            {
                Guarded(id, () => Export(id));
            }
        }
    }

    /// <summary>Customers' proofs come last, so that a bundle is gone through once for many of them.</summary>
    protected override void EndProcessing()
    {
        foreach (var run in wanted)
        {
            for (var first = 0; first < run.Value.Count; first += CustomersAtOnce)
            {
                var customers = run.Value.Skip(first).Take(CustomersAtOnce).ToArray();
                Guarded(run.Key, () => Prove(run.Key, customers));
            }
        }

        base.EndProcessing();
    }

    private string Signed => signing is null ? "" : $", signed by {signing.Name}";

    private void Export(Guid id)
    {
        var (folder, export) = (PathTo(Path), ServiceFactory.EvidenceExport(Session));
        var run = Await(token => export.GetRunAsync(id, token));
        if (!ShouldProcess(folder, $"Write the evidence of the run {run}{Signed}"))
        {
            return;
        }

        WarnOf(run);
        var what = $"{Counted.Of(run.Customers, "customer")} of the run {run.RunId}{(NoAudit ? "" : ", compared with the service's log")}";
        WriteObject(WaitFor("Writing the evidence", what, token => export.WriteAsync(run, folder, withAudit: !NoAudit, Force, signing, token)));
    }

    private void Want(Guid runId, Guid customerId)
    {
        var file = ProofExport.PathOf(PathTo(Path), runId, customerId);
        if (ShouldProcess(file, $"Write the proof of the customer {customerId} in the run {runId}{Signed}"))
        {
            var customers = wanted.TryGetValue(runId, out var known) ? known : wanted[runId] = [];
            customers.Add(customerId);
        }
    }

    private void Prove(Guid runId, Guid[] customers)
    {
        var (folder, export) = (PathTo(Path), ServiceFactory.ProofExport(Session));
        var run = Await(token => RunBook.GetAsync(Session, runId, token));
        WarnOf(run);
        var proofs = WaitFor("Writing proofs", $"{Counted.Of(customers.Length, "customer")} of the run {runId}", token => export.ReadAsync(run, folder, customers, withAudit: !NoAudit, signing, token));
        foreach (var customer in customers)
        {
            Guarded(customer, () => WriteObject(proofs.Write(customer, Force)));
        }
    }

    private void WarnOf(RelationshipRun run)
    {
        if (run.State == RunState.Running)
        {
            WriteWarning($"The run {run.RunId} is still in progress, or was interrupted. The evidence shows its current state.");
        }
    }
}
