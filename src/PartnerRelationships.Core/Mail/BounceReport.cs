namespace PartnerRelationships.Core.Mail;

/// <summary>What a mail server said about a mail that it could not deliver (RFC 3464). A stranger's words.</summary>
/// <param name="MessageId">The Message-Id of the mail that came back, without angle brackets.</param>
/// <param name="Status">The status, such as 5.1.1; null when it was not said.</param>
/// <param name="Reason">Why, in the server's words; null when it was not said.</param>
public sealed record BounceReport(string MessageId, string? Status, string? Reason);
