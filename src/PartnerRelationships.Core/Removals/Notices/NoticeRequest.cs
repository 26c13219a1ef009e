using System.Collections.Generic;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>What one command's notices have in common.</summary>
public sealed record NoticeRequest
{
    /// <summary>How many days' notice is given at least.</summary>
    public int NoticeDays { get; init; } = 30;

    /// <summary>The reason that the letter gives; null for none. Never the one of a plan or a run, which is internal.</summary>
    public string? Reason { get; init; }

    /// <summary>The person to contact; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>The culture for those whose own is not known; null for English.</summary>
    public string? Culture { get; init; }

    /// <summary>Where the letter goes; null for the customer's contact address.</summary>
    public string? Email { get; init; }

    /// <summary>What the draft is written with.</summary>
    public required NoticeTemplates Templates { get; init; }

    /// <summary>Values for the template's own fields.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();
}
