using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>The fields of a subscription that can be changed, by the names that the ledger knows them under. A released name never changes.</summary>
internal static class SubscriptionFields
{
    private static readonly Field[] All =
    [
        new("status", "status", edit => edit.Status is not null, edit => edit.Status, one => one.Status),
        new("quantity", "quantity", edit => edit.Quantity is not null, edit => Text(edit.Quantity), one => Text(one.Quantity)),
        new("friendlyName", "friendly name", edit => edit.FriendlyName is not null, edit => ScreenText.OneLine(edit.FriendlyName), one => one.FriendlyName) { Comparison = StringComparison.Ordinal },
        new("autoRenew", "renewal", edit => edit.AutoRenew is not null, edit => Text(edit.AutoRenew), one => Text(one.AutoRenew)),
        new("nextTerm", "next term", edit => edit.NextTerm is not null || edit.ClearsNextTerm, edit => edit.NextTerm?.ToString(), one => one.NextTerm?.ToString()),
    ];

    /// <summary>What an edit makes of a subscription: all that it names, for the ledger.</summary>
    public static IReadOnlyList<FieldChange> Of(SubscriptionEdit edit, PartnerCustomerSubscription before) =>
        [.. Asked(edit).Select(field => new FieldChange(field.Name, field.Shown(before), field.Wanted(edit)))];

    /// <summary>Whether a subscription is what the edit asks for.</summary>
    public static bool Shows(PartnerCustomerSubscription subscription, SubscriptionEdit edit) => !Open(edit, subscription).Any();

    /// <summary>What is still to be changed, in words: "quantity from 5 to 7".</summary>
    public static string Words(SubscriptionEdit edit, PartnerCustomerSubscription before) =>
        string.Join(", ", Open(edit, before).Select(field => $"{field.Label} from {Said(field.Shown(before))} to {Said(field.Wanted(edit))}"));

    /// <summary>What somebody else made something else of since it was read, in words that name all values; null for nothing.</summary>
    public static string? Conflict(SubscriptionEdit edit, PartnerCustomerSubscription before, PartnerCustomerSubscription now)
    {
        var contested = Open(edit, now).Where(field => !field.Same(field.Shown(before), field.Shown(now))).ToList();
        return contested.Count == 0 ? null : string.Join(", ", contested.Select(field =>
            $"its {field.Label} was {Said(field.Shown(before))}, you want {Said(field.Wanted(edit))}, and it is {Said(field.Shown(now))} now"));
    }

    /// <summary>What became of a subscription since it was read, in words that name both values; empty where none of these fields did.</summary>
    public static string Changed(PartnerCustomerSubscription before, PartnerCustomerSubscription now) => string.Join(", ", All.Where(field => !field.Same(field.Shown(before), field.Shown(now)))
        .Select(field => $"its {field.Label} was {Said(field.Shown(before))} and is {Said(field.Shown(now))} now"));

    private static IEnumerable<Field> Asked(SubscriptionEdit edit) => All.Where(field => field.IsAsked(edit));

    private static IEnumerable<Field> Open(SubscriptionEdit edit, PartnerCustomerSubscription shown) => Asked(edit).Where(field => !field.Same(field.Wanted(edit), field.Shown(shown)));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string? Text(bool? renews) => renews switch { true => "on", false => "off", null => null };

    private static string Said(string? value) => value is null ? "nothing" : $"'{value}'";

    private sealed record Field(
        string Name, string Label, Func<SubscriptionEdit, bool> IsAsked, Func<SubscriptionEdit, string?> Wanted, Func<PartnerCustomerSubscription, string?> Shown)
    {
        /// <summary>The service's own words are the same in any case.</summary>
        public StringComparison Comparison { get; init; } = StringComparison.OrdinalIgnoreCase;

        public bool Same(string? one, string? other) => string.Equals(one, other, Comparison);
    }
}
