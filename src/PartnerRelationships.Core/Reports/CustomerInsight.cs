using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Reports;

/// <summary>What was read about a customer for a report.</summary>
/// <param name="Examination">Its subscriptions and blockers.</param>
/// <param name="Country">Its country; null if it could not be read.</param>
/// <param name="CountryMissing">Why it could not be read; null if it was.</param>
public sealed record CustomerInsight(CustomerExamination Examination, string? Country, CustomerPartMissing? CountryMissing);
