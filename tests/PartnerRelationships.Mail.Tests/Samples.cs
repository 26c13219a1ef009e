using System;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Sender;

namespace PartnerRelationships.Mail.Tests;

/// <summary>Invitations and mails.</summary>
internal static class Samples
{
    public const string Link =
        "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=9d7f2c64-6f5f-4b0a-8f63-52d1c2b07a11&msppId=42&DAP=true#/BillingAccounts/partner-invitation";

    public static ResellerInvitation Invitation(string email = "grace@example.test", string? words = null, string? culture = null) => new()
    {
        InvitationId = Guid.NewGuid(),
        PartnerTenantId = LedgerSession.Partner,
        Link = new Uri(Link),
        CustomerName = "Kék Tó Kft.",
        Email = email,
        Culture = culture,
        Subject = words ?? "An invitation",
        Body = $"{words ?? "Good day"},\r\n\r\n{Link}\r\n\r\nFrom us all.\r\n",
        HtmlBody = $"<p>{words ?? "Good day"},</p><p><a href=\"{Link.Replace("&", "&amp;", StringComparison.Ordinal)}\">{words ?? "Accept"}</a></p>",
        CreatedOn = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    public static OutgoingMail Mail(string to = "grace@example.test") => new()
    {
        MessageId = $"{Guid.NewGuid():N}@example.test",
        From = new MailParty("ada@example.test", "Ada"),
        To = [new MailParty(to)],
        Subject = "An invitation",
        Text = $"Here: {Link}\n",
        Date = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };
}
