namespace PartnerRelationships;

/// <summary>The format of exported invitations.</summary>
public enum InvitationFormat
{
    /// <summary>A folder with a file for each mail; a mail program opens it as a draft.</summary>
    Eml,

    /// <summary>One file with all mails (mboxrd).</summary>
    Mbox,

    /// <summary>A table for a mail merge (RFC 4180, UTF-8).</summary>
    Csv,
}
