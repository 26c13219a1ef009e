using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Ground;

/// <summary>Domains have several spellings: müller.example, MÜLLER.example and xn--mller-kva.example are one. They are compared by their ASCII form.</summary>
public static class DomainNames
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The ASCII form; null when the text can be no domain. A dot at its end is left out, and what is ASCII already stays as it is.</summary>
    public static string? Find(string text)
    {
        var domain = text.Trim().TrimEnd('.');
        if (domain.Length == 0 || ScreenText.HiddenIn(domain).Length > 0)
        {
            return null;
        }

        try
        {
            // Without its libraries for languages, .NET neither composes nor lowers by itself, and one name would have several forms.
            return IsAscii(domain) ? domain : Idn.GetAscii(domain.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The form that a domain is compared by; a text that can be none stays as it is.</summary>
    public static string Ascii(string text) => Find(text) ?? text;

    /// <summary>An e-mail address with the ASCII form of its domain: the one that every server takes.</summary>
    public static string OfAddress(string address) =>
        address.LastIndexOf('@') is var at and > 0 && at < address.Length - 1 ? address.Remove(at + 1) + Ascii(address.Substring(at + 1)) : address;

    /// <summary>The form for people to read.</summary>
    public static string Shown(string domain)
    {
        try
        {
            return IsPuny(domain) ? Idn.GetUnicode(domain) : domain;
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }

    /// <summary>Whether a label, or a whole domain, has another form.</summary>
    internal static bool HasForms(string text) => !IsAscii(text) || IsPuny(text);

    private static bool IsAscii(string text) => text.All(letter => letter < '\u0080');

    private static bool IsPuny(string domain) => domain.IndexOf("xn--", StringComparison.OrdinalIgnoreCase) >= 0;
}
