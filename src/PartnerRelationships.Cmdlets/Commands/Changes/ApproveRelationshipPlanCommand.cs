using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Approves a removal plan as a second person: in its file, and in the ledger. Who made the plan cannot.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), Alias("Approve-CustomerRemovalPlan"), OutputType(typeof(RelationshipPlan))]
public sealed class ApproveRelationshipPlanCommand : PlanFileCmdlet
{
    private SigningDesk? signing;

    /// <summary>What you say about it; it is recorded.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Comment { get; set; }

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

    private protected override void Work(RelationshipPlan plan)
    {
        var desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
        var approval = Await(token => desk.DraftApprovalAsync(plan, Comment, token));
        if (ShouldProcess(plan.ToString(), signing is null ? $"Approve as {approval.ApprovedBy}" : $"Approve as {approval.ApprovedBy}, signed by {signing.Name}"))
        {
            WriteObject(Await(token => desk.ApproveAsync(plan, approval, signing, token)));
        }
    }
}
