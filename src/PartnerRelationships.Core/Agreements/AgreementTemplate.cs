namespace PartnerRelationships.Core.Agreements;

/// <summary>A version of an agreement.</summary>
/// <param name="TemplateId">Its id.</param>
/// <param name="AgreementType">Which agreement it is a version of.</param>
/// <param name="Link">Where its text is; null if the service does not say.</param>
/// <param name="VersionRank">The higher, the newer.</param>
public sealed record AgreementTemplate(string TemplateId, string AgreementType, string? Link, int VersionRank);
