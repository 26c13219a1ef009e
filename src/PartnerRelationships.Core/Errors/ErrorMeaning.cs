namespace PartnerRelationships.Core.Errors;

/// <summary>What an error id of this module stands for.</summary>
/// <param name="ErrorId">The stable id.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Action">What to do about it, where the error itself does not know better.</param>
public sealed record ErrorMeaning(string ErrorId, string Meaning, string Action);
