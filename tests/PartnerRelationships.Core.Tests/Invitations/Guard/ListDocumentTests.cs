using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Mail.Html;
using PartnerRelationships.Core.Mail.Styles;
using PartnerRelationships.Core.Tests.Diagnostics;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

/// <summary>docs/INVITATIONS.md names what a mail may hold: all of it, and nothing else.</summary>
public sealed class ListDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "INVITATIONS.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_elements_are_those_of_the_document() => Assert.Equal(Sorted(HtmlRules.Names), Named("Elements", until: ". Comments"));

    [Fact]
    public void The_attributes_are_those_of_the_document() => Assert.Equal(Sorted(HtmlAttributes.Names), Named("Attributes", until: "\n- **"));

    [Fact]
    public void The_properties_are_those_of_the_document() => Assert.Equal(Sorted(StyleList.All.Keys), Named("Properties", until: "\n- **", from: "sheets:"));

    private static IEnumerable<string> Named(string list, string until, string from = "")
    {
        var start = Document.IndexOf($"- **{list}**{(from.Length > 0 ? " " : ":")}", StringComparison.Ordinal);
        start = Document.IndexOf(from, start + list.Length + 4, StringComparison.Ordinal);
        var text = Regex.Replace(Document[start..Document.IndexOf(until, start, StringComparison.Ordinal)], @"\([^)]*\)", "");
        return Sorted(Regex.Matches(text, "`([^`]+)`").Select(match => match.Groups[1].Value));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
