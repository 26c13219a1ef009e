namespace PartnerRelationships.Emulator.Consent;

/// <summary>What is shown.</summary>
/// <param name="Status">The status it comes with.</param>
/// <param name="Title">What the browser's tab says.</param>
/// <param name="Body">What stands in the middle.</param>
internal sealed record Page(int Status, string Title, Html Body);
