namespace PartnerRelationships;

/// <summary>Whom a letter about the end of a relationship is for.</summary>
public enum RemovalNoticeRecipient
{
    /// <summary>The customer: a notice of termination.</summary>
    Customer,

    /// <summary>The indirect provider: a request to end relationships, where only the provider may (contract §5.7).</summary>
    Provider,
}
