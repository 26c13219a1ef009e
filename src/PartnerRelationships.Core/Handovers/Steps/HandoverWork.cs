using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Removals.Steps;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>Handovers in one run: what its customers share. The lists of who holds whom are read for all of them.</summary>
internal sealed class HandoverWork(IHandoverPorts ports, PartyBook parties, RunContext run) : IChangeWork
{
    private readonly ConcurrentDictionary<Guid, RemovalWork> removals = new();

    public IHandoverPorts Ports => ports;

    public PartyBook Parties => parties;

    public RunGuard Guard => run.Guard;

    /// <summary>When the run began, however often it was resumed since.</summary>
    public DateTimeOffset StartedOn => run.Run.StartedOn;

    /// <summary>Drafts invitations; each link is asked for once.</summary>
    public InvitationDesk Invitations { get; } = new(ports, run.CorrelationId);

    /// <summary>Who holds whom.</summary>
    public ProviderHolds Holds { get; } = new(ports.Customers, ports.Clock);

    bool IChangeWork.Holds(PlannedCustomer planned) => false;

    /// <summary>Removals over a distributor's own connection.</summary>
    public RemovalWork RemovalsOf(IHandoverParty party) => removals.GetOrAdd(party.Profile.TenantId, _ => new RemovalWork(party, run.Guard));

    public Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken) =>
        planned.Steps.Count > 0
            ? new CustomerHandover(this, log, new Handover(planned, parties)).RunAsync(cancellationToken)
            : Task.FromResult(new CustomerEnd(ChangeOutcome.AlreadyGone, "The previous distributor did not have the customer when the plan was made. Nothing was done."));

    public void Dispose()
    {
        foreach (var removal in removals.Values)
        {
            removal.Dispose();
        }
    }
}

/// <summary>Who hands a customer over to whom.</summary>
internal sealed class Handover(PlannedCustomer planned, PartyBook parties)
{
    public PlannedCustomer Customer => planned;

    public Guid FromId { get; } = new(HandoverShape.Removal(planned).SubjectId!);

    public Guid ToId { get; } = new(HandoverShape.Invitation(planned).SubjectId!);

    public string FromName { get; } = HandoverShape.Removal(planned).SubjectName ?? "the previous distributor";

    public string ToName { get; } = HandoverShape.Invitation(planned).SubjectName ?? "the new distributor";

    /// <summary>The connection of the previous distributor; null if it acts by itself.</summary>
    public IHandoverParty? From => parties.Find(FromId);

    /// <summary>The connection of the new distributor; null if it acts by itself.</summary>
    public IHandoverParty? To => parties.Find(ToId);
}
