namespace PartnerRelationships;

/// <summary>How mails are sent.</summary>
public enum MailRoute
{
    /// <summary>Through a mail server.</summary>
    Smtp,

    /// <summary>Through Microsoft Graph, from the mailbox of the signed-in user.</summary>
    Graph,
}

/// <summary>How the connection to a mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>TLS on port 465, STARTTLS on any other. Never less.</summary>
    Auto,

    /// <summary>Starts unencrypted and switches to TLS; a server that does not offer this is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Unencrypted: only to a server on this machine, and without a password.</summary>
    None,
}
