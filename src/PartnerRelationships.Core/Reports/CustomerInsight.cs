using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Reports;

/// <summary>What a customer was asked for a report.</summary>
/// <param name="Examination">Its subscriptions, and what stands in the way of its removal.</param>
/// <param name="Country">Its country; null where it could not be read.</param>
/// <param name="CountryMissing">Why it could not be; null where it was.</param>
public sealed record CustomerInsight(CustomerExamination Examination, string? Country, CustomerPartMissing? CountryMissing);
