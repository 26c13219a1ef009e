namespace PartnerRelationships.Core.Mail;

/// <summary>What became of a mail that was handed over.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Note">What the other side said; null when it said nothing.</param>
public sealed record MailReceipt(MailOutcome Outcome, string? Note);

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
