using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>What a policy allows that the one before it did not.</summary>
internal static class PolicyLoosening
{
    /// <summary>The members that became looser, each with what it was and what it is; none if nothing did.</summary>
    public static IReadOnlyList<string> Of(RelationshipPolicy before, RelationshipPolicy after)
    {
        var looser = new (string Name, bool IsLooser, string Before, string After)[]
        {
            (nameof(after.Protected), Lost(before.Protected, after.Protected).Any(), List(before.Protected), List(after.Protected)),
            (nameof(after.MaximumCount), before.MaximumCount is { } count && !(after.MaximumCount <= count), Number(before.MaximumCount), Number(after.MaximumCount)),
            (nameof(after.MaximumShare), before.MaximumShare is { } share && !(after.MaximumShare <= share), Number(before.MaximumShare), Number(after.MaximumShare)),
            (nameof(after.Approvals), Needed(after) < Needed(before), Number(Needed(before)), Number(Needed(after))),
            (nameof(after.Approvers), Widened(before.Approvers, after.Approvers, StringComparer.OrdinalIgnoreCase), List(before.Approvers), List(after.Approvers)),
            (nameof(after.RequireSignature), before.RequireSignature && !after.RequireSignature, "yes", "no"),
            (nameof(after.TrustedRoot), before.RequireSignature && Retrusted(before.TrustedRoot, after.TrustedRoot), Roots(before), Roots(after)),
            (nameof(after.Kinds), Widened(before.Kinds, after.Kinds, StringComparer.Ordinal), List(before.Kinds), List(after.Kinds)),
            (nameof(after.Hours), Opened(before, after), Hours(before), Hours(after)),
        };
        return [.. looser.Where(member => member.IsLooser).Select(member => $"{member.Name} ({member.Before} before, now {member.After})")];
    }

    /// <summary>How many approvals a policy demands: a signature is one of an approval.</summary>
    internal static int Needed(RelationshipPolicy policy) => Math.Max(policy.Approvals, policy.RequireSignature ? 1 : 0);

    private static IEnumerable<string> Lost(IReadOnlyList<string> before, IReadOnlyList<string> after) => before.Except(after, StringComparer.OrdinalIgnoreCase);

    private static bool Widened(IReadOnlyList<string> before, IReadOnlyList<string> after, StringComparer comparer) =>
        before.Count > 0 && (after.Count == 0 || after.Except(before, comparer).Any());

    // This adds an authority that may not have been trusted before: which ones the machines trust is unknown.
    private static bool Retrusted(IReadOnlyList<string> before, IReadOnlyList<string> after) => after.Except(before, StringComparer.Ordinal).Any() || (before.Count > 0 && after.Count == 0);

    private static string Roots(RelationshipPolicy policy) => policy.TrustedRoot.Count == 0 ? "those of each machine" : string.Join(", ", policy.TrustedRoot.Select(CertificateName.Of));

    // The same hours of another zone are others.
    private static bool Opened(RelationshipPolicy before, RelationshipPolicy after) =>
        before.Hours.Count > 0 && (after.Hours.Count == 0 || before.TimeZone != after.TimeZone || Minutes(after).Except(Minutes(before)).Any());

    private static IEnumerable<int> Minutes(RelationshipPolicy policy) => policy.Hours.SelectMany(text => HoursSpan.Parse(text).MinutesOfWeek);

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string List(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(", ", items);

    private static string Hours(RelationshipPolicy policy) => policy.Hours.Count == 0 ? "always" : $"{string.Join("; ", policy.Hours)} {policy.TimeZone}";
}
