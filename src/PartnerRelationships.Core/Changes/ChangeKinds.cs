using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes;

/// <summary>The kinds of change that this version knows.</summary>
public sealed class ChangeKinds(params IChangeKind[] kinds)
{
    /// <summary>What runs and plans are of that name no kind: they are from before there were kinds.</summary>
    public const string First = "CustomerRemoval";

    private readonly Dictionary<string, IChangeKind> known = kinds.ToDictionary(kind => kind.Word, StringComparer.Ordinal);

    /// <summary>The words of all of them.</summary>
    public IReadOnlyCollection<string> Words => known.Keys;

    /// <summary>A kind's word as it is kept: null for <see cref="First"/>, so that what was kept before says the same.</summary>
    public static string? Kept(string word) => word == First ? null : word;

    /// <summary>The kind of a plan or a run.</summary>
    /// <param name="word">The word that it has.</param>
    /// <exception cref="InvalidInputException">This version does not know such a kind (RelationshipKindUnknown).</exception>
    public IChangeKind Of(string word) => known.TryGetValue(word, out var kind) ? kind : throw new InvalidInputException(
        "RelationshipKindUnknown", $"'{ScreenText.OneLine(word)}' is not a kind of change that this version supports. It supports {string.Join(", ", known.Keys)}.")
    {
        RecommendedAction = "Use the module version that created it, or a newer one.",
    };
}
