using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>What is written of each thing, by the names under which the ledger keeps and hashes it. A released name never changes.</summary>
internal static class EvidenceFields
{
    public static EvidenceItem Bundle(IPartnerContext partner, string exportedBy, string audit) => new(EvidenceItem.Bundle, new Dictionary<string, string?>
    {
        ["partner_tenant_id"] = partner.Profile.TenantId.ToString(),
        ["partner_name"] = partner.Profile.Name,
        ["exported_on"] = EventFields.Moment(partner.Clock.Now),
        ["exported_by"] = exportedBy,
        ["host"] = Environment.MachineName,
        ["audit"] = audit,
    });

    public static EvidenceItem Plan(CustomerRemovalPlan plan, string document) => new(EvidenceItem.Plan, new Dictionary<string, string?>
    {
        ["plan_id"] = plan.PlanId.ToString(),
        ["seal"] = plan.Seal,
        ["document"] = document,
    })
    {
        Parts = [.. plan.Approvals.Select(Approval)],
    };

    public static EvidenceItem Run(CustomerRemovalRun run) => new(EvidenceItem.Run, new Dictionary<string, string?>
    {
        ["run_id"] = run.RunId.ToString(),
        ["partner_tenant_id"] = run.PartnerTenantId.ToString(),
        ["plan_id"] = run.PlanId.ToString(),
        ["plan_seal"] = run.PlanSeal,
        ["state"] = run.State.ToString(),
        ["detail"] = run.Detail,
        ["reason"] = run.Reason,
        ["attestation"] = run.Attestation,
        ["attested_by"] = run.AttestedBy,
        ["attested_on"] = EventFields.Moment(run.AttestedOn),
        ["host"] = run.Host,
        ["started_on"] = EventFields.Moment(run.StartedOn),
        ["ended_on"] = Moment(run.EndedOn),
        ["customers"] = Number(run.Customers),
        ["ended"] = Number(run.Ended),
        ["removed"] = Number(run.Removed),
    });

    public static EvidenceItem Customer(CustomerRemoval removal, CustomerRemovalComparison? audit) => new(EvidenceItem.Customer, new Dictionary<string, string?>
    {
        ["place"] = Number(removal.Number),
        ["customer_id"] = removal.CustomerId.ToString(),
        ["name"] = removal.Name,
        ["domain"] = removal.Domain,
        ["outcome"] = removal.Outcome?.ToString(),
        ["detail"] = removal.Detail,
        ["delegated_admin_before"] = removal.DelegatedAdminBefore?.ToString(),
        ["delegated_admin_after"] = removal.DelegatedAdminAfter?.ToString(),
        ["worker"] = removal.Worker,
        ["completed_on"] = Moment(removal.CompletedOn),
    })
    {
        Parts = [.. removal.Steps.Select(Step), .. audit is null ? [] : new[] { Audit(audit) }],
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

    private static EvidenceItem Approval(RemovalPlanApproval approval) => new(EvidenceItem.Approval, new Dictionary<string, string?>
    {
        ["approved_by"] = approval.ApprovedBy,
        ["approved_on"] = EventFields.Moment(approval.ApprovedOn),
        ["host"] = approval.Host,
        ["seal"] = approval.Seal,
        ["comment"] = approval.Comment,
    });

    private static EvidenceItem Step(RemovalStep step) => new(EvidenceItem.Step, new Dictionary<string, string?>
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

    private static EvidenceItem Audit(CustomerRemovalComparison audit) => new(EvidenceItem.Audit, new Dictionary<string, string?>
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
