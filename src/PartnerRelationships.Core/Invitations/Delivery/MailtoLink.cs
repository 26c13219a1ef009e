using System;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>A mail as a mailto: address (RFC 6068), which a mail program opens as a draft.</summary>
public static class MailtoLink
{
    // What Windows and browsers hand over uncut.
    private const int Longest = 2000;
    private static readonly Regex LineEnd = new("\r\n|\r|\n", RegexOptions.CultureInvariant);

    /// <summary>The address; null when it would be too long to arrive uncut. The personalised link in it is escaped, so that its # and &amp; stay its own.</summary>
    public static string? Of(string? email, string subject, string body)
    {
        // Escaping only makes it longer, and on Windows PowerShell a long text cannot be escaped at all.
        if (subject.Length + body.Length > Longest)
        {
            return null;
        }

        var to = string.Join(",", AddressList.Of(email).Select(one => string.Join("@", one.Split('@').Select(Uri.EscapeDataString))));
        var address = $"mailto:{to}?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(LineEnd.Replace(body, "\r\n"))}";
        return address.Length <= Longest ? address : null;
    }
}
