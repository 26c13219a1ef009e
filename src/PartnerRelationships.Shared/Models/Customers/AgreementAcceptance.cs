namespace PartnerRelationships;

/// <summary>How a customer accepted an agreement.</summary>
public enum AgreementAcceptance
{
    /// <summary>The partner confirmed to Microsoft that a person accepted for the customer.</summary>
    Confirmed,

    /// <summary>The customer signed with Microsoft directly; person and date are not available.</summary>
    Direct,
}
