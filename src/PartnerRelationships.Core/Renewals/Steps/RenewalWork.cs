using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Renewals in one session of a run. Relationships are listed once: of customers who only wait that is all that is asked, however many they are.</summary>
internal sealed class RenewalWork(IRenewalPorts ports, RunContext run) : IChangeWork
{
    private readonly AskedOnce<bool, RelationshipShelf> shelf = new((_, token) => RelationshipShelf.ReadAsync(ports, token));

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

    /// <summary>A relationship that had not ended when this session began; null where there is none of that id.</summary>
    public async Task<DelegatedAdminRelationship?> ListedAsync(Guid customerId, string relationshipId, CancellationToken cancellationToken) =>
        (await shelf.GetAsync(true, cancellationToken).ConfigureAwait(false)).Of(customerId).FirstOrDefault(one => one.RelationshipId == relationshipId);

    public Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken) =>
        planned.Steps.Count == 0 ? Task.FromResult(new CustomerEnd(ChangeOutcome.Blocked, Evidence(planned)) { Blockers = planned.Blockers })
        : planned.Steps.Any(step => step.Kind == StepKind.ExtendDelegatedAdmin) ? new CustomerExtension(this, log, planned).RunAsync(cancellationToken)
        : new CustomerRenewal(this, log, planned).RunAsync(cancellationToken);

    public void Dispose()
    {
    }

    private static string Evidence(PlannedCustomer planned) =>
        planned.Blockers.Count == 0 ? "The plan foresees nothing for it." : string.Join(" ", planned.Blockers.Select(blocker => $"[{blocker.Rule}] {blocker.Evidence}"));
}
