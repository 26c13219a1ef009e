using System;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Removals;

/// <summary>Collects what is said about one removal, so that every outcome tells the same things.</summary>
internal sealed class RemovalReport(CustomerRemovalReadiness readiness, Attestation attestation, IClock clock)
{
    public Guid? RequestId { get; set; }

    public string? CorrelationId { get; set; }

    public CustomerRemovalResult Of(RemovalOutcome outcome, string detail, CustomerState? after = null) => new()
    {
        CustomerId = readiness.CustomerId,
        Name = readiness.Name,
        Domain = readiness.Domain,
        Outcome = outcome,
        Detail = detail,
        Reason = attestation.Reason,
        Attestation = Attestation.Statement,
        AttestedBy = attestation.By,
        AttestedOn = attestation.On,
        DelegatedAdminBefore = readiness.DelegatedAdmin,
        DelegatedAdminAfter = after?.DelegatedAdmin ?? (RequestId is null ? readiness.DelegatedAdmin : DelegatedAdminState.Unknown),
        Blockers = readiness.Blockers,
        RequestId = RequestId,
        CorrelationId = CorrelationId,
        CompletedOn = clock.Now,
    };
}
