namespace PartnerRelationships.Core.Mail;

/// <summary>What became of a mail that was handed over.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Note">What the other side said; null when it said nothing.</param>
public sealed record MailReceipt(MailOutcome Outcome, string? Note);
