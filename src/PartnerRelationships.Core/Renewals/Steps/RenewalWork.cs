using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Renewals in one session of a run. What waits for its customer is listed once: of those customers that is all that is asked, however many they are.</summary>
internal sealed class RenewalWork(IRenewalPorts ports, RunContext run) : IChangeWork
{
    private readonly AskedOnce<bool, IReadOnlyDictionary<string, DelegatedAdminRelationship>> pending = new((_, token) => PendingAsync(ports, token));

    public IRenewalPorts Ports => ports;

    public IClock Clock => ports.Clock;

    /// <summary>Whom nothing is done to.</summary>
    public RunGuard Guard => run.Guard;

    public Guid RunId => run.Run.RunId;

    public Guid CorrelationId => run.CorrelationId;

    public IDelegatedAdminRelationships Relationships => ports.DelegatedAdmin.Required();

    /// <summary>Gives groups roles.</summary>
    public AssignmentDesk Groups { get; } = new(ports);

    /// <summary>Writes mails.</summary>
    public DelegatedAdminRequester Requester { get; } = new(ports, RequestTemplates.Ours, culture: null, new Dictionary<string, string?>());

    public bool Holds(PlannedCustomer planned) => false;

    /// <summary>A request that waited for its customer when this session began; null for one that did not, or that is none.</summary>
    public async Task<DelegatedAdminRelationship?> PendingAsync(string relationshipId, CancellationToken cancellationToken) =>
        (await pending.GetAsync(true, cancellationToken).ConfigureAwait(false)).TryGetValue(relationshipId, out var one) ? one : null;

    public Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken) =>
        planned.Steps.Count == 0 ? Task.FromResult(new CustomerEnd(ChangeOutcome.Blocked, Evidence(planned)) { Blockers = planned.Blockers })
        : planned.Steps.Any(step => step.Kind == StepKind.ExtendDelegatedAdmin) ? new CustomerExtension(this, log, planned).RunAsync(cancellationToken)
        : new CustomerRenewal(this, log, planned).RunAsync(cancellationToken);

    public void Dispose()
    {
    }

    private static async Task<IReadOnlyDictionary<string, DelegatedAdminRelationship>> PendingAsync(IRenewalPorts ports, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, DelegatedAdminRelationship>(StringComparer.OrdinalIgnoreCase);
        var search = new DelegatedAdminSearch { Statuses = [DelegatedAdminStatus.ApprovalPending] };
        await new DelegatedAdminReading(ports).ListAsync(search, new ActionSink<DelegatedAdminRelationship>(one => all[one.RelationshipId] = one), cancellationToken).ConfigureAwait(false);
        return all;
    }

    private static string Evidence(PlannedCustomer planned) =>
        planned.Blockers.Count == 0 ? "The plan has no steps for it." : string.Join(" ", planned.Blockers.Select(blocker => $"[{blocker.Rule}] {blocker.Evidence}"));
}
