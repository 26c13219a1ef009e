namespace PartnerRelationships.Core.Errors;

/// <summary>What a code of the service, or of the authority that signs people in, stands for.</summary>
/// <param name="Code">The code, as the service writes it.</param>
/// <param name="Status">The HTTP status that it comes with; null where that says nothing.</param>
/// <param name="ErrorId">The error id that this module gives it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Action">What to do about it; null where the error id's advice is all there is.</param>
public sealed record CodeMeaning(string Code, int? Status, string ErrorId, string Meaning, string? Action = null);
