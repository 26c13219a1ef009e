namespace PartnerRelationships.Core.Mail;

/// <summary>How handing a mail over ended.</summary>
public enum MailOutcome
{
    /// <summary>It was taken.</summary>
    Accepted,

    /// <summary>It was refused: for certain nothing was sent.</summary>
    Refused,

    /// <summary>Nobody knows: the connection broke off after the mail was on its way and before it was confirmed.</summary>
    Unknown,
}
