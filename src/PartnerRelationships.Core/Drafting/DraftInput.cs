using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drafting;

/// <summary>What may go into a mail: nothing that could break out of its header or is not an address.</summary>
internal static class DraftInput
{
    // RFC 5321's longest address; it also keeps the patterns from chewing on a novel.
    private const int LongestAddress = 320;
    private static readonly Regex EmailAddress = new(@"^[^\s@<>(),;:""\\\p{C}]+@[^\s@<>(),;:""\\\p{C}]+\.[^\s@<>(),;:""\\\p{C}.]+$", RegexOptions.CultureInvariant);

    public static void CheckAddress(string? address)
    {
        if (address is not null && !IsAddress(address))
        {
            throw new InvalidInputException("EmailInvalid", $"'{address}' is not an e-mail address.{ScreenText.HiddenIn(address)}");
        }
    }

    /// <summary>One address or several.</summary>
    public static void CheckAddresses(string? addresses)
    {
        var all = AddressList.Of(addresses);
        foreach (var address in addresses is not null && all.Count == 0 ? [addresses] : all)
        {
            CheckAddress(address);
        }
    }

    public static bool IsAddress(string address) => IsAddressLike(address, EmailAddress);

    /// <summary>Whether a text is no longer than an address may be, and of a form.</summary>
    public static bool IsAddressLike(string text, Regex form) => text.Length <= LongestAddress && form.IsMatch(text);

    /// <summary>A value that is put into a text may have several lines, and nothing else that is not text.</summary>
    public static void CheckField(string name, string? value)
    {
        if (value?.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')) == true)
        {
            throw new InvalidInputException("ControlCharacter", $"The field '{name}' contains a control character.");
        }
    }

    public static void CheckSubject(string? subject)
    {
        CheckLine(subject, "subject");
        if (subject is not null && string.IsNullOrWhiteSpace(subject))
        {
            throw new InvalidInputException("SubjectEmpty", "A mail needs a subject.");
        }
    }

    public static void CheckLine(string? text, string what)
    {
        if (text?.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029') == true)
        {
            throw new InvalidInputException("ControlCharacter", $"The {what} contains a line break or another control character.");
        }
    }

    public static void CheckCulture(string? culture) => _ = culture is null ? null : Cultures.Of(culture);
}
