using System;

namespace PartnerRelationships.Core.Removals;

/// <summary>What the operator answers for when a relationship ends.</summary>
/// <param name="Reason">Why it ends.</param>
/// <param name="By">Who attests.</param>
/// <param name="On">When.</param>
public sealed record Attestation(string Reason, string By, DateTimeOffset On)
{
    /// <summary>Why it ends, fit for the screens of those who read it.</summary>
    public string Reason { get; } = ScreenText.Lines(Reason)!;

    /// <summary>The statement, as the portal's terms have it in substance (contract §5.7).</summary>
    public const string Statement =
        "The decision to end this relationship was made in good faith, for a legitimate business purpose and in line with the agreement. "
        + "I hold Microsoft harmless against claims of third parties. I give any notice of termination that is owed: Partner Center sends none.";
}
