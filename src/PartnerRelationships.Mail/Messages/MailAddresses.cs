using System;
using System.Linq;
using MimeKit;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Messages;

/// <summary>Addresses as MimeKit has them. What Core let through is looked at again: this is the last place before the header.</summary>
internal static class MailAddresses
{
    public static MailboxAddress ToMailbox(MailParty party)
    {
        if (party.Address.Any(IsOutOfPlace) || party.Name?.Any(char.IsControl) == true)
        {
            throw Invalid(party, inner: null);
        }

        try
        {
            return new MailboxAddress(party.Name is { } name ? HeaderText.Literal(name) : null, party.Address);
        }
        catch (Exception error) when (error is ParseException or ArgumentException)
        {
            throw Invalid(party, error);
        }
    }

    private static bool IsOutOfPlace(char letter) => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';' or ':';

    private static MailException Invalid(MailParty party, Exception? inner) => new("MailInvalid", $"'{party.Address}' cannot be used as an address in a mail.{ScreenText.HiddenIn(party.Address)}", fault: null, inner);
}
