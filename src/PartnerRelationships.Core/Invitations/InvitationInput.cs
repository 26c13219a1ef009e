using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Invitations;

/// <summary>What may go into an invitation: nothing that could break out of a mail's header or names nobody.</summary>
internal static class InvitationInput
{
    // RFC 5321's longest address; it also keeps the patterns from chewing on a novel.
    private const int LongestAddress = 320;
    private static readonly Regex EmailAddress = new(@"^[^\s@<>(),;:""\\\p{C}]+@[^\s@<>(),;:""\\\p{C}]+\.[^\s@<>(),;:""\\\p{C}.]+$", RegexOptions.CultureInvariant);
    private static readonly Regex DomainName = new(@"^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$", RegexOptions.CultureInvariant);

    public static void Check(InvitationRequest request)
    {
        CheckLine(request.CustomerName, "customer name");
        CheckLine(request.Channel, "channel");
        CheckAddress(request.Email);
        Matches(request.Domain, DomainName, "DomainInvalid", "a domain");
        CheckCulture(request.Culture);
    }

    public static void CheckAddress(string? address) => Matches(address, EmailAddress, "EmailInvalid", "an e-mail address");

    /// <summary>A value that is put into a text may have several lines, and nothing else that is not text.</summary>
    public static void CheckField(string name, string? value)
    {
        if (value?.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')) == true)
        {
            throw new InvalidInputException("ControlCharacter", $"The field '{name}' holds a control character.");
        }
    }

    public static void CheckSubject(string? subject)
    {
        CheckLine(subject, "subject");
        if (subject is not null && string.IsNullOrWhiteSpace(subject))
        {
            throw new InvalidInputException("SubjectEmpty", "An invitation needs a subject.");
        }
    }

    public static void CheckLine(string? text, string what)
    {
        if (text?.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029') == true)
        {
            throw new InvalidInputException("ControlCharacter", $"The {what} holds a line break or another control character.");
        }
    }

    private static void Matches(string? text, Regex pattern, string errorId, string what)
    {
        if (text is not null && (text.Length > LongestAddress || !pattern.IsMatch(text)))
        {
            throw new InvalidInputException(errorId, $"'{text}' is not {what}.");
        }
    }

    private static void CheckCulture(string? culture)
    {
        try
        {
            _ = culture is null ? null : CultureInfo.GetCultureInfo(culture);
        }
        catch (CultureNotFoundException)
        {
            throw new InvalidInputException("CultureInvalid", $"'{culture}' is not a culture such as hu-HU.");
        }
    }
}
