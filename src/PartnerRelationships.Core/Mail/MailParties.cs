using System.Text.RegularExpressions;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Mail;

/// <summary>Reads who sends a mail, as people write it.</summary>
public static class MailParties
{
    // An address and a name; the pattern would chew on a novel for a minute.
    private const int Longest = 1_000;
    private static readonly Regex Named = new(@"^\s*(?:""(?<name>[^""]*)""|(?<name>[^<>""]*?))\s*<\s*(?<address>[^<>\s]+)\s*>\s*$", RegexOptions.CultureInvariant);

    /// <summary>Reads <c>ada@contoso.com</c> or <c>Ada Lovelace &lt;ada@contoso.com&gt;</c>.</summary>
    /// <exception cref="InvalidInputException">It is neither (EmailInvalid), or holds a control character (ControlCharacter).</exception>
    public static MailParty Parse(string text)
    {
        DraftInput.CheckLine(text, "sender");
        var named = text.Length <= Longest ? Named.Match(text) : Match.Empty;
        var address = named.Success ? named.Groups["address"].Value : text.Trim();
        DraftInput.CheckAddress(address);
        var name = named.Groups["name"].Value.Trim();
        return new MailParty(address, name.Length == 0 ? null : name);
    }
}

/// <summary>Somebody with a mailbox.</summary>
/// <param name="Address">The address, such as ada@contoso.com.</param>
/// <param name="Name">The name to show; null for none.</param>
public sealed record MailParty(string Address, string? Name = null);
