using System.Globalization;

namespace PartnerRelationships.Core.Mail;

/// <summary>What Message-Ids end with.</summary>
internal static class MessageIds
{
    /// <summary>The sender's domain; without a sender, one that cannot exist (RFC 2606).</summary>
    public static string DomainOf(MailParty? from) =>
        from is null ? "draft.invalid" : new IdnMapping().GetAscii(from.Address.Substring(from.Address.LastIndexOf('@') + 1));
}
