namespace PartnerRelationships;

/// <summary>How a customer accepted an agreement.</summary>
public enum AgreementAcceptance
{
    /// <summary>The partner confirmed to Microsoft that a person of the customer's did.</summary>
    Confirmed,

    /// <summary>The customer signed with Microsoft itself; who and when is not told.</summary>
    Direct,
}
