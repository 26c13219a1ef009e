using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

/// <summary>The error ids of one kind.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Errors">The ids.</param>
public sealed record ErrorSection(string Title, IReadOnlyList<ErrorMeaning> Errors);
