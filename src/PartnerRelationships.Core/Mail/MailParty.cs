namespace PartnerRelationships.Core.Mail;

/// <summary>Somebody with a mailbox.</summary>
/// <param name="Address">The address, such as ada@contoso.com.</param>
/// <param name="Name">The name to show; null for none.</param>
public sealed record MailParty(string Address, string? Name = null);
