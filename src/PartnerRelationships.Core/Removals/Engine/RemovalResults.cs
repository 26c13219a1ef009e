using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Words what became of a customer, so that every outcome tells the same things.</summary>
internal static class RemovalResults
{
    public static CustomerRemovalResult Of(CustomerRemovalRun run, CustomerRemoval removal, CustomerEnd end, IReadOnlyList<RemovalBlocker> blockers)
    {
        var sent = removal.Steps.FirstOrDefault(step => step.Kind == RemovalStepKind.RemoveRelationship);
        return new CustomerRemovalResult
        {
            CustomerId = removal.CustomerId,
            Name = removal.Name,
            Domain = removal.Domain,
            Outcome = end.Outcome,
            Detail = end.Detail,
            Reason = run.Reason,
            Attestation = run.Attestation,
            AttestedBy = run.AttestedBy,
            AttestedOn = run.AttestedOn,
            DelegatedAdminBefore = removal.DelegatedAdminBefore ?? DelegatedAdminState.Unknown,
            DelegatedAdminAfter = removal.DelegatedAdminAfter ?? end.After?.DelegatedAdmin ?? DelegatedAdminState.Unknown,
            Blockers = blockers,
            RequestId = sent?.RequestId,
            CorrelationId = sent?.CorrelationId,
            CompletedOn = removal.CompletedOn ?? run.StartedOn,
        };
    }
}
