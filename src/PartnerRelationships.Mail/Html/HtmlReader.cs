using System;
using AngleSharp;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Html;

/// <summary>Reads HTML with AngleSharp, which follows the rules that browsers follow.</summary>
public sealed class HtmlReader : IHtmlReader
{
    // Half of the time went into making one for each mail. It may not be used by two threads at once.
    [ThreadStatic]
    private static IBrowsingContext? context;

    /// <inheritdoc/>
    public HtmlOutline Read(string html)
    {
        var tags = new TagList();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, OnToken = (token, _) => tags.Add(token) }, context ??= BrowsingContext.New());
        parser.Error += (_, fault) => tags.Add((HtmlErrorEvent)fault);
        return new OutlineBuilder(parser.ParseDocument(html), tags).Build();
    }
}
