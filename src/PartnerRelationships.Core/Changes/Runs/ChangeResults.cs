using System.Linq;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Formats the result of a customer, so that every outcome has the same content.</summary>
internal static class ChangeResults
{
    public static ChangeResult Of(RunContext context, RelationshipChange change, CustomerEnd end)
    {
        var (run, sent) = (context.Run, change.Steps.FirstOrDefault(step => step.Kind == context.Kind.MainStep));
        return new ChangeResult
        {
            CustomerId = change.CustomerId,
            Name = change.Name,
            Domain = change.Domain,
            Outcome = end.Outcome,
            Detail = end.Detail,
            Reason = run.Reason,
            Attestation = run.Attestation,
            AttestedBy = run.AttestedBy,
            AttestedOn = run.AttestedOn,
            DelegatedAdminBefore = change.DelegatedAdminBefore ?? DelegatedAdminState.Unknown,
            DelegatedAdminAfter = change.DelegatedAdminAfter ?? end.After?.DelegatedAdmin ?? DelegatedAdminState.Unknown,
            Blockers = end.Blockers,
            RequestId = sent?.RequestId,
            CorrelationId = sent?.CorrelationId,
            CompletedOn = change.CompletedOn ?? run.StartedOn,
        };
    }
}
