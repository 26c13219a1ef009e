using System.Collections.Generic;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>A rule of a style sheet, for one selector.</summary>
/// <param name="Selector">What it is about, without what changes while somebody reads.</param>
/// <param name="Conditions">When it holds: the medium, and states such as hover; empty for always.</param>
/// <param name="Declarations">What it sets.</param>
/// <param name="Place">Its place, for errors.</param>
internal sealed record StyleRule(string Selector, IReadOnlyList<string> Conditions, IReadOnlyList<Declaration> Declarations, string Place);
