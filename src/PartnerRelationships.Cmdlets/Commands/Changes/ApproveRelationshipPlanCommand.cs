using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>Approves a plan as a second person, in its file and in the ledger. The person who made the plan cannot approve it.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), Alias("Approve-CustomerRemovalPlan"), OutputType(typeof(RelationshipPlan))]
public sealed class ApproveRelationshipPlanCommand : PlanFileCmdlet
{
    private SigningDesk? signing;

    /// <summary>A comment, which is recorded in the plan's file and in the ledger.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Comment { get; set; }

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
