using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Journal;

/// <summary>A run before it is begun.</summary>
/// <param name="Run">Whose, of which plan, and who answers for it; how far it has come is not looked at.</param>
/// <param name="Customers">The plan's customers in its order, to be walked through once or again.</param>
/// <param name="PlanDocument">The plan as it was read, for the evidence; of a list of lines without those of the customers.</param>
public sealed record RunDraft(RelationshipRun Run, IEnumerable<PlannedLine> Customers, string PlanDocument);
