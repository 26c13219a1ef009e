using System;
using System.Globalization;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>A policy as the ledger keeps it: lines of <c>name: value</c>, whole, in one spelling. A released name never changes.</summary>
internal static class PolicyText
{
    private const string Version = "1";
    private const string None = "none";
    private static readonly string[] Names =
    [
        nameof(Version), nameof(RelationshipPolicy.Protected), nameof(RelationshipPolicy.MaximumCount), nameof(RelationshipPolicy.MaximumShare), nameof(RelationshipPolicy.Approvals),
        nameof(RelationshipPolicy.Approvers), nameof(RelationshipPolicy.RequireSignature), nameof(RelationshipPolicy.TrustedRoot), nameof(RelationshipPolicy.Kinds), nameof(RelationshipPolicy.Hours), nameof(RelationshipPolicy.TimeZone),
    ];

    /// <summary>The text of a policy. A member that is a list has a line for each of its items.</summary>
    public static string Of(RelationshipPolicy policy) => EventText.Of(
    [
        (nameof(Version), [Version]),
        (nameof(policy.Protected), policy.Protected),
        (nameof(policy.MaximumCount), [policy.MaximumCount?.ToString(CultureInfo.InvariantCulture) ?? None]),
        (nameof(policy.MaximumShare), [policy.MaximumShare?.ToString("R", CultureInfo.InvariantCulture) ?? None]),
        (nameof(policy.Approvals), [policy.Approvals.ToString(CultureInfo.InvariantCulture)]),
        (nameof(policy.Approvers), policy.Approvers),
        (nameof(policy.RequireSignature), [policy.RequireSignature ? "yes" : "no"]),
        (nameof(policy.TrustedRoot), policy.TrustedRoot),
        (nameof(policy.Kinds), policy.Kinds),
        (nameof(policy.Hours), policy.Hours),
        (nameof(policy.TimeZone), [policy.TimeZone]),
    ]);

    /// <summary>The policy of a text.</summary>
    /// <exception cref="FormatException">It is none that this version writes: what it would mean is not guessed.</exception>
    public static RelationshipPolicy Read(string text)
    {
        var lines = EventText.Read(text, Names);
        var policy = new RelationshipPolicy
        {
            Protected = All(nameof(RelationshipPolicy.Protected)),
            MaximumCount = One(nameof(RelationshipPolicy.MaximumCount)) is var count && count == None ? null : int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture),
            MaximumShare = One(nameof(RelationshipPolicy.MaximumShare)) is var share && share == None ? null : double.Parse(share, NumberStyles.Float, CultureInfo.InvariantCulture),
            Approvals = int.Parse(One(nameof(RelationshipPolicy.Approvals)), NumberStyles.None, CultureInfo.InvariantCulture),
            Approvers = All(nameof(RelationshipPolicy.Approvers)),
            RequireSignature = One(nameof(RelationshipPolicy.RequireSignature)) == "yes",
            TrustedRoot = All(nameof(RelationshipPolicy.TrustedRoot)),
            Kinds = All(nameof(RelationshipPolicy.Kinds)),
            Hours = All(nameof(RelationshipPolicy.Hours)),
            TimeZone = One(nameof(RelationshipPolicy.TimeZone)),
        };
        return Of(policy) == text ? policy : throw new FormatException("it is not in the exact form that this version writes");

        string[] All(string name) => [.. lines[name]];
        string One(string name) => lines.One(name);
    }
}
