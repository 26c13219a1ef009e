using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>What is to change of a policy; what is null stays as it is.</summary>
public sealed record PolicyEdit
{
    /// <summary>In <see cref="Cleared"/>: every member.</summary>
    public const string Everything = "All";

    private static readonly Dictionary<string, Func<RelationshipPolicy, RelationshipPolicy>> Clearing = new(StringComparer.OrdinalIgnoreCase)
    {
        [Everything] = _ => new RelationshipPolicy(),
        [nameof(Protected)] = policy => policy with { Protected = [] },
        [nameof(MaximumCount)] = policy => policy with { MaximumCount = null },
        [nameof(MaximumShare)] = policy => policy with { MaximumShare = null },
        [nameof(Approvals)] = policy => policy with { Approvals = 0 },
        [nameof(Approvers)] = policy => policy with { Approvers = [] },
        [nameof(RequireSignature)] = policy => policy with { RequireSignature = false },
        [nameof(TrustedRoot)] = policy => policy with { TrustedRoot = [] },
        [nameof(Kinds)] = policy => policy with { Kinds = [] },
        [nameof(Hours)] = policy => policy with { Hours = [] },
        [nameof(TimeZone)] = policy => policy with { TimeZone = new RelationshipPolicy().TimeZone },
    };

    /// <summary>The whole policy that this one is made of; null for the one in force.</summary>
    public RelationshipPolicy? Basis { get; init; }

    /// <summary>Members that no longer demand anything, by name, or <see cref="Everything"/>; before anything else is changed.</summary>
    public IReadOnlyList<string> Cleared { get; init; } = [];

    /// <summary>Customers that are never changed.</summary>
    public IReadOnlyList<string>? Protected { get; init; }

    /// <summary>How many customers a plan may change.</summary>
    public int? MaximumCount { get; init; }

    /// <summary>Which share of the customers it may change, from 0 to 1.</summary>
    public double? MaximumShare { get; init; }

    /// <summary>How many persons must approve it.</summary>
    public int? Approvals { get; init; }

    /// <summary>Whose approval counts.</summary>
    public IReadOnlyList<string>? Approvers { get; init; }

    /// <summary>Whether approvals must be signed.</summary>
    public bool? RequireSignature { get; init; }

    /// <summary>The authorities whose signatures are valid, as certificates in base64.</summary>
    public IReadOnlyList<string>? TrustedRoot { get; init; }

    /// <summary>The kinds of change that are allowed.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>When customers may be changed.</summary>
    public IReadOnlyList<string>? Hours { get; init; }

    /// <summary>The id of the hours' time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether nothing of the policy in force stays because it was not named.</summary>
    internal bool StartsAnew => Basis is not null || Cleared.Contains(Everything, StringComparer.OrdinalIgnoreCase);

    /// <summary>The policy that it makes of another.</summary>
    internal RelationshipPolicy Of(RelationshipPolicy before)
    {
        var policy = Cleared.Aggregate(Basis ?? before, (cleared, name) => Clearing[name](cleared));
        return policy with
        {
            Protected = Protected ?? policy.Protected,
            MaximumCount = MaximumCount ?? policy.MaximumCount,
            MaximumShare = MaximumShare ?? policy.MaximumShare,
            Approvals = Approvals ?? policy.Approvals,
            Approvers = Approvers ?? policy.Approvers,
            RequireSignature = RequireSignature ?? policy.RequireSignature,
            TrustedRoot = TrustedRoot ?? policy.TrustedRoot,
            Kinds = Kinds ?? policy.Kinds,
            Hours = Hours ?? policy.Hours,
            TimeZone = TimeZone ?? policy.TimeZone,
        };
    }
}
