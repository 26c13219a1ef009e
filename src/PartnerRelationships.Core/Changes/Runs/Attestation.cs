using System;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Who answers for a run, and why it is carried out.</summary>
/// <param name="Reason">Why it is done.</param>
/// <param name="By">Who attests.</param>
/// <param name="On">When.</param>
public sealed record Attestation(string Reason, string By, DateTimeOffset On)
{
    /// <summary>Who attests, and how that is known; null if only the name is.</summary>
    public RelationshipPerson? Person { get; init; }

    /// <summary>The same, fit for the screens of those who read it.</summary>
    public string Reason { get; } = ScreenText.Lines(Reason)!;
}
