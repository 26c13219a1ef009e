namespace PartnerRelationships;

/// <summary>What notices are written as.</summary>
public enum RemovalNoticeFormat
{
    /// <summary>A mail that a mail program opens as a draft.</summary>
    Eml,

    /// <summary>The subject and the text.</summary>
    Text,

    /// <summary>The HTML alone.</summary>
    Html,
}
