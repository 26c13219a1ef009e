using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>A policy before it is set.</summary>
/// <param name="Before">The one in force; null if there is none, or none that can be read.</param>
/// <param name="After">The one that is to be.</param>
/// <param name="Looser">What becomes looser, for a person; none if nothing does.</param>
public sealed record PolicyChange(RelationshipPolicy? Before, RelationshipPolicy After, IReadOnlyList<string> Looser)
{
    /// <summary>The policy that is to be, in the lines that the ledger keeps.</summary>
    public string Text => PolicyText.Of(After);

    /// <summary>The same on one line, to ask about it.</summary>
    public string Summary => string.Join("; ", PolicyText.Of(After with { TrustedRoot = [.. After.TrustedRoot.Select(CertificateName.Of)] }).Split('\n').Skip(1));

    /// <summary>Whether there is nothing to set: it is in force already.</summary>
    public bool IsNothing => Before is not null && PolicyText.Of(Before) == Text;
}
