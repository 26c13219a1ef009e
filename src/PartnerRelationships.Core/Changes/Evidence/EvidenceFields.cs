using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>What is written of each thing, by the names under which the ledger keeps and hashes it. A released name never changes.</summary>
internal static class EvidenceFields
{
    public static EvidenceItem Bundle(IPartnerContext partner, RelationshipRun run, string exportedBy, string audit, IReadOnlyList<string> pages, string pagesHash) => new(EvidenceItem.Bundle, new Dictionary<string, string?>
    {
        ["partner_tenant_id"] = partner.Profile.TenantId.ToString(),
        ["partner_name"] = partner.Profile.Name,
        ["run_id"] = run.RunId.ToString(),
        ["exported_on"] = EventFields.Moment(partner.Clock.Now),
        ["exported_by"] = exportedBy,
        ["host"] = Environment.MachineName,
        ["audit"] = audit,
        ["report"] = Path.GetFileName(pages[0]),
        ["report_pages"] = Number(pages.Count),
        ["report_hash"] = pagesHash,
    });

    /// <summary>The plan as bundles of the older form have it, which hold its document in the same item.</summary>
    public static EvidenceItem WholePlan(RelationshipPlan plan, string document) => Plan(plan) with
    {
        Fields = new Dictionary<string, string?> { ["plan_id"] = plan.PlanId.ToString(), ["seal"] = plan.Seal, ["document"] = document },
    };

    /// <summary>A piece of the plan's document.</summary>
    public static EvidenceItem Document(string text) => new(EvidenceItem.Document, new Dictionary<string, string?> { ["text"] = text });

    public static EvidenceItem Plan(RelationshipPlan plan) => new(EvidenceItem.Plan, new Dictionary<string, string?>
    {
        ["plan_id"] = plan.PlanId.ToString(),
        ["seal"] = plan.Seal,
    })
    {
        Parts = [.. plan.Approvals.Select(Approval)],
    };

    public static EvidenceItem Run(RelationshipRun run) => new(EvidenceItem.Run, new Dictionary<string, string?>
    {
        ["run_id"] = run.RunId.ToString(),
        ["partner_tenant_id"] = run.PartnerTenantId.ToString(),
        ["plan_id"] = run.PlanId.ToString(),
        ["kind"] = ChangeKinds.Kept(run.Kind),
        ["plan_seal"] = run.PlanSeal,
        ["state"] = run.State.ToString(),
        ["detail"] = run.Detail,
        ["reason"] = run.Reason,
        ["attestation"] = run.Attestation,
        ["attested_by"] = run.AttestedBy,
        ["attester"] = run.Attester,
        ["attested_on"] = EventFields.Moment(run.AttestedOn),
        ["host"] = run.Host,
        ["started_on"] = EventFields.Moment(run.StartedOn),
        ["ended_on"] = Moment(run.EndedOn),
        ["customers"] = Number(run.Customers),
        ["ended"] = Number(run.Ended),
        ["removed"] = Number(run.Achieved),
    });

    public static EvidenceItem Customer(RelationshipChange change, string? planned, ChangeComparison? audit) => new(EvidenceItem.Customer, new Dictionary<string, string?>
    {
        ["place"] = Number(change.Number),
        ["customer_id"] = change.CustomerId.ToString(),
        ["name"] = change.Name,
        ["domain"] = change.Domain,
        ["outcome"] = change.Outcome?.ToString(),
        ["detail"] = change.Detail,
        ["delegated_admin_before"] = change.DelegatedAdminBefore?.ToString(),
        ["delegated_admin_after"] = change.DelegatedAdminAfter?.ToString(),
        ["worker"] = change.Worker,
        ["completed_on"] = Moment(change.CompletedOn),
        ["planned"] = planned,

        // From the hash of another customer's line nobody can find out its content by guessing.
        ["salt"] = Guid.NewGuid().ToString("N"),
    })
    {
        Parts = [.. change.Steps.Select(Step), .. audit is null ? [] : new[] { Audit(audit) }],
    };

    public static EvidenceItem Link(IReadOnlyDictionary<string, string?> entry) => new(
        EvidenceItem.Link, new[] { EventFields.Number, EventFields.PreviousHash, EventFields.Hash }.ToDictionary(name => name, name => entry[name]));

    public static EvidenceItem Head(LedgerMark head, int customers, long entries) => new(EvidenceItem.Head, new Dictionary<string, string?>
    {
        ["number"] = head.Entries.ToString(CultureInfo.InvariantCulture),
        ["hash"] = head.Hash,
        ["customers"] = Number(customers),
        ["entries"] = entries.ToString(CultureInfo.InvariantCulture),
    });

    public static EvidenceItem Seal(string hash) => new(EvidenceItem.Seal, new Dictionary<string, string?> { ["hash"] = hash });

    /// <summary>Of which customer a proof is.</summary>
    public static EvidenceItem Proof(Guid customerId) => new(EvidenceItem.Proof, new Dictionary<string, string?> { ["customer_id"] = customerId.ToString() });

    public static EvidenceItem Inclusion(MerkleProof proof) => new(EvidenceItem.Inclusion, new Dictionary<string, string?> { ["way"] = proof.ToString() });

    public static EvidenceItem Signature(DetachedSignature signature) => new(EvidenceItem.Signature, new Dictionary<string, string?>
    {
        ["signature"] = SignatureText.Of(signature.Signature),
        ["timestamp"] = SignatureText.Of(signature.Timestamp),
    });

    private static EvidenceItem Approval(PlanApproval approval) => new(EvidenceItem.Approval, new Dictionary<string, string?>
    {
        ["approved_by"] = approval.ApprovedBy,
        ["approved_on"] = EventFields.Moment(approval.ApprovedOn),
        ["host"] = approval.Host,
        ["seal"] = approval.Seal,
        ["comment"] = approval.Comment,
    });

    private static EvidenceItem Step(ChangeStep step) => new(EvidenceItem.Step, new Dictionary<string, string?>
    {
        ["place"] = Number(step.Number),
        ["kind"] = step.Kind.ToString(),
        ["subject_id"] = step.SubjectId,
        ["subject_name"] = step.SubjectName,
        ["state"] = step.State.ToString(),
        ["status_before"] = step.Before,
        ["status_after"] = step.After,
        ["request_id"] = step.RequestId?.ToString(),
        ["correlation_id"] = step.CorrelationId,
        ["intended_on"] = EventFields.Moment(step.IntendedOn),
        ["ended_on"] = Moment(step.EndedOn),
        ["detail"] = step.Detail,
    });

    private static EvidenceItem Audit(ChangeComparison audit) => new(EvidenceItem.Audit, new Dictionary<string, string?>
    {
        ["state"] = audit.Audit.ToString(),
        ["detail"] = audit.Detail,
        ["record_id"] = audit.RecordId,
        ["by"] = audit.By,
        ["occurred_on"] = Moment(audit.OccurredOn),
        ["correlation_id"] = audit.CorrelationId,
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Moment(DateTimeOffset? moment) => moment is { } known ? EventFields.Moment(known) : null;
}
