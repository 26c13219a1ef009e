using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>A host as somebody reads it, whole and in parts.</summary>
/// <param name="Text">Its skeleton.</param>
/// <param name="Parts">What is between its dots and dashes.</param>
internal sealed record HostForm(string Text, IReadOnlyList<string> Parts)
{
    private const int Short = 12;
    private const int Long = 16;

    /// <summary>What parts a host.</summary>
    public static readonly char[] Marks = ['.', '-', '_'];

    /// <summary>Reads a host.</summary>
    public static HostForm Of(string host)
    {
        var text = HostSkeleton.Of(host);
        return new HostForm(text, text.Split(Marks));
    }

    /// <summary>Whether this differs from another host by a slip or two, or holds it with dots or dashes.</summary>
    public bool IsNearOrHolds(HostForm other) => Distance.IsWithin(Text, other.Text, SlipsIn(other.Text.Length)) || Enumerable.Range(0, Parts.Count).Any(place => Holds(other.Parts, place));

    /// <summary>Whether a domain stands in this from a dot on: 'office.com.example' holds 'office.com', 'box-office.com' does not.</summary>
    public bool HoldsDomain(string domain)
    {
        var (dotted, whole) = ("." + Text, "." + domain);
        for (var place = dotted.IndexOf(whole, StringComparison.Ordinal); place >= 0; place = dotted.IndexOf(whole, place + 1, StringComparison.Ordinal))
        {
            if (place + whole.Length == dotted.Length || Array.IndexOf(Marks, dotted[place + whole.Length]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(IReadOnlyList<string> parts, int place) => place + parts.Count <= Parts.Count && parts.Select((part, offset) => Parts[place + offset] == part).All(same => same);

    // Of a short host too many others are a letter away.
    private static int SlipsIn(int length) => length < Short ? 0 : length < Long ? 1 : 2;
}
