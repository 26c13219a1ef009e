namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>What a run reports of one customer, and its progress.</summary>
/// <param name="Customer">The customer as the journal has it now; without an outcome, invoking the plan again goes on with it.</param>
/// <param name="Result">The result of it; null when nothing can be said yet.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
/// <param name="Ended">How many of the run's customers have ended.</param>
/// <param name="Customers">How many there are.</param>
public sealed record RunNews(RelationshipChange Customer, ChangeResult? Result, PartnerRelationshipsException? Error, int Ended, int Customers);
