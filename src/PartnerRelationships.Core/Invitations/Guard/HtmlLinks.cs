using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>The links of an HTML text: where they lead, and what they show.</summary>
/// <param name="html">The text.</param>
/// <param name="link">The link that others could imitate.</param>
internal sealed class HtmlLinks(HtmlOutline html, Uri link)
{
    private static readonly Regex Address = new(@"^(?:(?:https?://|mailto:|tel:)[^\s\\<>""\p{C}]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Shown = new(@"^(?:[a-z][a-z0-9+.-]*://|www\.|[^\s/@]+\.[\p{L}]{2,}(?:[:/?#]|$)|[^\s@]+@[^\s@]+\.[\p{L}]{2,}$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];
    private static readonly char[] Marks = ['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '<', '>', '"', '\'', '“', '”', '„', '«', '»'];

    private const int FewestLetters = 2;
    private static readonly char[] Turns = ['\u202D', '\u202E'];

    /// <summary>Checks every link.</summary>
    /// <param name="expected">Those that belong there.</param>
    /// <returns>Where those of them are that show something to click, among the elements, by their address.</returns>
    public ILookup<string, int> Check(IReadOnlyCollection<string> expected) =>
        Enumerable.Range(0, html.Elements.Count)
            .Select(place => (Place: place, Address: AddressOf(html.Elements[place])))
            .Where(link => link.Address is not null && CheckOne(html.Elements[link.Place], link.Address, expected.Contains(link.Address)) && Shows(link.Place))
            .ToLookup(link => link.Address!, link => link.Place);

    /// <summary>Checks one link; returns whether it is one that belongs there.</summary>
    private bool CheckOne(HtmlElement element, string address, bool isExpected)
    {
        if (!isExpected)
        {
            RefuseStranger(address);
        }

        // What is turned around shows something else than it says.
        if (element.Text?.IndexOfAny(Turns) >= 0)
        {
            throw LinkErrors.Hidden(element.Text, address);
        }

        foreach (var word in LookAlikes.Visible(element.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Marks)))
        {
            if (Shown.IsMatch(word) && !IsSame(word, address))
            {
                throw LinkErrors.Hidden(word, address);
            }
        }

        return isExpected;
    }

    private void RefuseStranger(string address)
    {
        if (!Address.IsMatch(address))
        {
            throw LinkErrors.Deceptive(address);
        }

        LookAlikes.Refuse(address, link);
    }

    // A link around nothing, or around a full stop, cannot be found.
    private bool Shows(int place) =>
        LookAlikes.Visible(html.Elements[place].Text ?? "").Count(char.IsLetterOrDigit) >= FewestLetters || html.Elements.Any(element => element.Name == "img" && IsIn(element, place));

    private bool IsIn(HtmlElement element, int place)
    {
        var at = element.Parent;
        while (at > place)
        {
            at = html.Elements[at].Parent;
        }

        return at == place;
    }

    private static bool IsSame(string shown, string address) =>
        shown == address || (!Schemes.Any(scheme => shown.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && Bare(shown) == Bare(address))
        || shown.TrimEnd('/') == address.TrimEnd('/');

    private static string Bare(string address) =>
        (Schemes.FirstOrDefault(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme ? address.Substring(scheme.Length) : address).TrimEnd('/');

    private static string? AddressOf(HtmlElement element) =>
        element.Name == "a" ? element.Attributes.Where(attribute => attribute.Name == "href").Select(attribute => attribute.Value).FirstOrDefault() : null;
}
