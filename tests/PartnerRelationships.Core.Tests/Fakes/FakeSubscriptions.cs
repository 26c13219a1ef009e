using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Changes the subscriptions of a service in memory, each only in the version that was read; a test puts what it likes before or behind a change.</summary>
internal sealed class FakeSubscriptions(FakeService service) : ISubscriptionChanges
{
    /// <summary>What happens on the way there.</summary>
    public Action? OnChange { get; set; }

    /// <summary>What happens on the way back.</summary>
    public Action? OnChanged { get; set; }

    /// <summary>What happens when one is read.</summary>
    public Action? OnGet { get; set; }

    /// <summary>Whether it tells versions apart; a whole resource is written over whatever is there otherwise.</summary>
    public bool HasEtags { get; set; } = true;

    public List<SubscriptionEdit> Edits { get; } = [];

    public Task<SubscriptionVersion> GetAsync(Guid customerId, string subscriptionId, CancellationToken cancellationToken)
    {
        OnGet?.Invoke();
        return Task.FromResult(new SubscriptionVersion(Find(subscriptionId) ?? throw new NotFoundException("SubscriptionNotFound", "20003"), "{}", HasEtags ? "v" : null));
    }

    public Task<SubscriptionAnswer> ChangeAsync(SubscriptionVersion before, SubscriptionEdit edit, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var id = before.Subscription.SubscriptionId;
        service.Note(edit.Status is null ? $"change {id}" : $"set {id} {edit.Status}", ticket.Id);
        if (edit.Status is { } status)
        {
            service.OnSetStatus?.Invoke((id, status));
        }

        OnChange?.Invoke();
        if (before.Etag is not null && Find(id) != before.Subscription)
        {
            throw new ConflictException("EtagStale", "2055");
        }

        Edits.Add(edit);
        Alter(id, _ => Edited(before.Subscription, edit));
        OnChanged?.Invoke();
        return Task.FromResult(new SubscriptionAnswer(ticket.Id, "correlation"));
    }

    /// <summary>What somebody else does to a subscription.</summary>
    public void Alter(string id, Func<PartnerCustomerSubscription, PartnerCustomerSubscription> change)
    {
        var old = Find(id)!;
        service.SubscriptionList[service.SubscriptionList.IndexOf(old)] = change(old);
    }

    private PartnerCustomerSubscription? Find(string id) => service.SubscriptionList.Find(one => one.SubscriptionId == id);

    private static PartnerCustomerSubscription Edited(PartnerCustomerSubscription one, SubscriptionEdit edit) => one with
    {
        Status = edit.Status ?? one.Status,
        Quantity = edit.Quantity ?? one.Quantity,
        FriendlyName = edit.FriendlyName ?? one.FriendlyName,
        AutoRenew = edit.AutoRenew ?? one.AutoRenew,
        NextTerm = edit.NextTerm ?? (edit.ClearsNextTerm ? null : one.NextTerm),
    };
}
