using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>What it has of a ledger.</summary>
internal sealed partial class FakeService
{
    public IChangeJournal Changes { get; set; } = new MemoryChangeJournal();

    public Func<Exception>? OnRecords { get; set; }

    ICustomerRecords ILedger.Records => OnRecords is { } error ? throw error() : this;

    Task ICustomerRecords.ListInvitationsAsync(Guid partnerTenantId, IResultSink<KeyValuePair<Guid, CustomerInvitation>> sink, CancellationToken cancellationToken)
    {
        Note("records");
        Invitations.Where(one => one.CustomerId is not null).ToList().ForEach(one => sink.Write(
            new(one.CustomerId!.Value, new CustomerInvitation(one.InvitationId, one.State, one.ProviderName, one.CreatedOn, one.AcceptedOn))));
        return Task.CompletedTask;
    }

    Task ICustomerRecords.ListRunsAsync(Guid partnerTenantId, IResultSink<KeyValuePair<Guid, CustomerRun>> sink, CancellationToken cancellationToken)
    {
        Runs.ForEach(sink.Write);
        return Task.CompletedTask;
    }

    public List<KeyValuePair<Guid, CustomerRun>> Runs { get; } = [];

    public ILedgerInspection? Inspection { get; set; }

    ILimitBoard ILedger.LimitBoard => throw new NotSupportedException();

    ILedgerInspection ILedger.Inspection => Inspection ?? throw new NotSupportedException();

    Task IEventLog.ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken)
    {
        Events.Where(entry => entry.PartnerTenantId == partnerTenantId && (filter.InvitationId ?? entry.InvitationId) == entry.InvitationId && (filter.CorrelationId ?? entry.CorrelationId) == entry.CorrelationId && (filter.Kinds.Count == 0 || filter.Kinds.Contains(entry.Kind)) && entry.OccurredOn >= (filter.Since ?? default)
            && (!filter.IsInDoubt || (entry.Kind == EventKinds.AccountChangeIntended && ReferenceEquals(entry, Events.FindLast(other => other.CorrelationId == entry.CorrelationId)))))
            .ToList().ForEach(sink.Write);
        return Task.CompletedTask;
    }

    /// <summary>What happens to a ledger that is to take an event.</summary>
    public Action<RelationshipEvent>? OnAppend { get; set; }

    Task IEventLog.AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken)
    {
        OnAppend?.Invoke(entry);
        Events.Add(entry);
        return Task.CompletedTask;
    }

    private static bool Means(InvitationFilter filter, ResellerInvitation kept) =>
        (filter.InvitationId ?? kept.InvitationId) == kept.InvitationId
        && filter.States?.Contains(kept.State) != false
        && !(kept.CreatedOn < filter.CreatedSince)
        && !(kept.CreatedOn >= filter.CreatedBefore)
        && (filter.Email is null || string.Equals(filter.Email, kept.Email, StringComparison.OrdinalIgnoreCase))
        && (filter.Domain is null || string.Equals(filter.Domain, kept.Domain, StringComparison.OrdinalIgnoreCase));
}
