using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Says what a change of a subscription costs or gives back, and until when (contract A§1, A§2.4). Prices are not known here; what is not known is said to be.</summary>
internal sealed class SetEffects(PartnerCustomerSubscription subscription, DateTimeOffset now)
{
    private const string ExtendedPrice = "An extended term costs 3 % more than a monthly term, or 23 % more where the product has none.";

    /// <summary>Why the service probably does not take a change.</summary>
    public const string Extended =
        "It is probably in an extended term. In an extended term it can only be cancelled (on any day) or converted in Partner Center, so the service will probably refuse this.";

    /// <summary>In sentences; empty if it costs nothing.</summary>
    public string Of(SubscriptionEdit edit) => string.Join(" ", Sentences(edit).Where(sentence => sentence.Length > 0));

    private IEnumerable<string> Sentences(SubscriptionEdit edit)
    {
        if (edit.Quantity is { } quantity && quantity != subscription.Quantity)
        {
            yield return quantity > subscription.Quantity ? More(quantity - subscription.Quantity) : Fewer(subscription.Quantity - quantity);
            yield return subscription.NextTerm is { } lost && !edit.ClearsNextTerm ? $"This deletes what is scheduled for the next term ({lost})." : "";
        }

        if (edit.AutoRenew is { } renews && renews != subscription.AutoRenew)
        {
            yield return Renewal(renews);
        }

        if (edit.NextTerm is { } next && next != subscription.NextTerm)
        {
            yield return $"It renews{On(subscription.CommitmentEndsOn)} as {next}. Changing its quantity or suspending it before then deletes this schedule.";
        }
        else if (edit.ClearsNextTerm && subscription.NextTerm is { } scheduled)
        {
            yield return $"What is scheduled for the next term ({scheduled}) is cleared.";
        }
    }

    private string More(int seats) => EndOfTermRules.IsExtended(subscription) == true ? $"{Seats(seats)} more. {Extended} If the service accepts it, they are billed monthly."
        : subscription.Kind == SubscriptionKind.Legacy ? $"{Seats(seats)} more: billed from now on."
        : $"{Seats(seats)} more: billed from now on for the rest of the term{(subscription.CommitmentEndsOn is { } end ? $", until {ScreenTime.Day(end)}" : "")}. They can be returned only within a few days (see RefundableSeats).";

    private string Fewer(int seats) => EndOfTermRules.IsExtended(subscription) == true ? $"{Seats(seats)} fewer. {Extended} If the service accepts it, the refund is unknown."
        : subscription.Kind == SubscriptionKind.Legacy ? $"{Seats(seats)} fewer: no longer billed."
        : SetRules.Refundable(subscription, now) is { } refundable ? $"{Seats(seats)} fewer, of {refundable} that can be returned now, with a refund for the rest of the term."
        : $"{Seats(seats)} fewer. The service does not say whether they can be returned now, or what is refunded.";

    private string Renewal(bool renews)
    {
        var outlook = EndOfTermRules.Of(subscription with { AutoRenew = renews }, now);
        return outlook?.What == EndOfTerm.ContinuesExtended ? $"THIS COSTS MONEY. Afterwards: {outlook.Words} {ExtendedPrice}" : outlook?.Words ?? "";
    }

    private static string On(DateTimeOffset? day) => day is null ? "" : $" on {ScreenTime.Day(day)}";

    private static string Seats(int seats) => seats == 1 ? "1 seat" : $"{seats} seats";
}
