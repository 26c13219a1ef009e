using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

/// <summary>What an error id of this module means.</summary>
/// <param name="ErrorId">The stable id.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Action">What to do about it, where the error itself does not know better.</param>
public sealed record ErrorMeaning(string ErrorId, string Meaning, string Action);

/// <summary>The error ids of one kind.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Errors">The ids.</param>
public sealed record ErrorSection(string Title, IReadOnlyList<ErrorMeaning> Errors);

/// <summary>What a code of the service, or of the sign-in authority, means.</summary>
/// <param name="Code">The code, as the service writes it.</param>
/// <param name="Status">The HTTP status that it comes with; null if that says nothing.</param>
/// <param name="ErrorId">The error id that this module gives it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Action">What to do about it; null if the error id's advice is all there is.</param>
public sealed record CodeMeaning(string Code, int? Status, string ErrorId, string Meaning, string? Action = null);
