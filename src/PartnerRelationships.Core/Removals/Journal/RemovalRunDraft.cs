using System.Collections.Generic;

namespace PartnerRelationships.Core.Removals.Journal;

/// <summary>A run before it is begun.</summary>
/// <param name="Run">Whose, of which plan, and who answers for it; how far it has come is not looked at.</param>
/// <param name="Customers">The plan's customers in its order.</param>
/// <param name="PlanDocument">The plan as it was read, for the evidence.</param>
public sealed record RemovalRunDraft(CustomerRemovalRun Run, IReadOnlyList<RemovalPlanCustomer> Customers, string PlanDocument);
