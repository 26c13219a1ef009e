namespace PartnerRelationships;

/// <summary>The way that mails leave.</summary>
public enum MailRoute
{
    /// <summary>Through a mail server.</summary>
    Smtp,

    /// <summary>Through Microsoft Graph, from the mailbox of who is signed in.</summary>
    Graph,
}

/// <summary>How the connection to a mail server is kept from being read or changed by others.</summary>
public enum MailSecurity
{
    /// <summary>TLS on port 465, STARTTLS on any other. Never less.</summary>
    Auto,

    /// <summary>Begins in clear and goes over to TLS; a server that does not offer it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In clear: with a server on this machine only, and without a password.</summary>
    None,
}
