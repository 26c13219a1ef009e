namespace PartnerRelationships;

/// <summary>The way that mails leave.</summary>
public enum MailRoute
{
    /// <summary>Through a mail server.</summary>
    Smtp,

    /// <summary>Through Microsoft Graph, from the mailbox of who is signed in.</summary>
    Graph,
}
