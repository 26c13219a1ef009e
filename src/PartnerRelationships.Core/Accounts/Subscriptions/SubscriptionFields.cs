using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>The fields of a subscription that can be changed, by the names that the ledger knows them under.</summary>
internal static class SubscriptionFields
{
    // The service's own words are the same in any case.
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    private static readonly FieldTable<SubscriptionEdit, PartnerCustomerSubscription> Table = new(
        new("status", edit => edit.Status, one => one.Status) { Comparison = AnyCase },
        new("quantity", edit => Text(edit.Quantity), one => Text(one.Quantity)),
        new("friendlyName", edit => ScreenText.OneLine(edit.FriendlyName), one => one.FriendlyName) { Label = "friendly name" },
        new("autoRenew", edit => Text(edit.AutoRenew), one => Text(one.AutoRenew)) { Label = "renewal" },
        new("nextTerm", edit => edit.NextTerm?.ToString(), one => one.NextTerm?.ToString())
        {
            Label = "next term",
            Comparison = AnyCase,
            IsAsked = edit => edit.NextTerm is not null || edit.ClearsNextTerm,
        });

    /// <summary>What an edit makes of a subscription: all that it names, for the ledger.</summary>
    public static IReadOnlyList<FieldChange> Of(SubscriptionEdit edit, PartnerCustomerSubscription before) => Table.Of(edit, before);

    /// <summary>Whether a subscription is what the edit asks for.</summary>
    public static bool Shows(PartnerCustomerSubscription subscription, SubscriptionEdit edit) => Table.Shows(subscription, edit);

    /// <summary>What is still to be changed, in words: "quantity from 5 to 7".</summary>
    public static string Words(SubscriptionEdit edit, PartnerCustomerSubscription before) =>
        string.Join(", ", Table.Open(edit, before).Select(field => $"{field.Label} from {Said(field.Shown(before))} to {Said(field.Wanted(edit))}"));

    /// <summary>What somebody else made something else of since it was read, in words that name all values; null for nothing.</summary>
    public static string? Conflict(SubscriptionEdit edit, PartnerCustomerSubscription before, PartnerCustomerSubscription now)
    {
        var contested = Table.Contested(edit, before, now).ToList();
        return contested.Count == 0 ? null : string.Join(", ", contested.Select(field =>
            $"its {field.Label} was {Said(field.Shown(before))}, you want {Said(field.Wanted(edit))}, and it is {Said(field.Shown(now))} now"));
    }

    /// <summary>The result of a subscription since it was read, in words that name both values; empty if none of these fields did.</summary>
    public static string Changed(PartnerCustomerSubscription before, PartnerCustomerSubscription now) => string.Join(", ", Table.All.Where(field => !field.Same(field.Shown(before), field.Shown(now)))
        .Select(field => $"its {field.Label} was {Said(field.Shown(before))} and is {Said(field.Shown(now))} now"));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? renews) => renews switch { true => "on", false => "off", null => null };

    private static string Said(string? value) => value is null ? "nothing" : $"'{value}'";
}
