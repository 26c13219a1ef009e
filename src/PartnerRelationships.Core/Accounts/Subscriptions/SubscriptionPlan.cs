using System;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>The change of one subscription, checked and not yet sent.</summary>
public sealed class SubscriptionPlan
{
    /// <param name="name">Which subscription.</param>
    /// <param name="before">The subscription as it was read.</param>
    /// <param name="action">The ledger's word for the change.</param>
    /// <param name="edit">What is to be different.</param>
    /// <param name="effect">What it costs or gives back, and until when.</param>
    /// <param name="again">Makes the same plan of a later version.</param>
    internal SubscriptionPlan(SubscriptionName name, SubscriptionVersion before, string action, SubscriptionEdit edit, string effect, Func<SubscriptionVersion, SubscriptionPlan> again) =>
        (Name, Before, Action, Edit, Effect, Again) = (name, before, action, edit, effect, again);

    /// <summary>The subscription as it was when it was checked.</summary>
    public PartnerCustomerSubscription Subscription => Before.Subscription with { CustomerName = Name.CustomerName };

    /// <summary>Whether all is as it is to be already.</summary>
    public bool IsNothing => SubscriptionFields.Shows(Subscription, Edit);

    /// <summary>What is to be different, for a question: "quantity from '5' to '7'".</summary>
    public string Words => SubscriptionFields.Words(Edit, Subscription);

    /// <summary>What it costs or gives back, and until when, in sentences; what is not known is said to be so. Empty where it costs nothing.</summary>
    public string Effect { get; }

    internal SubscriptionName Name { get; }

    internal SubscriptionVersion Before { get; }

    internal SubscriptionEdit Edit { get; }

    /// <summary>Judges the same wish by a later version of the subscription; refuses what that does not allow.</summary>
    internal Func<SubscriptionVersion, SubscriptionPlan> Again { get; }

    /// <summary>What the ledger says of it.</summary>
    internal AccountChange Entry => new(Name.CustomerId, Action, Name.SubscriptionId)
    {
        SubjectName = Subscription.FriendlyName ?? Subscription.OfferName,
        Fields = SubscriptionFields.Of(Edit, Subscription),
    };

    private string Action { get; }
}
