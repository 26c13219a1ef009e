using System.IO;
using MimeKit.Text;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Html;

/// <summary>Reads HTML with MimeKit's tokenizer, which follows the rules that browsers follow.</summary>
public sealed class HtmlReader : IHtmlReader
{
    /// <inheritdoc/>
    public HtmlOutline Read(string html)
    {
        using var text = new StringReader(html);
        var tokenizer = new HtmlTokenizer(text) { DecodeCharacterReferences = true };
        var outline = new OutlineBuilder();
        while (tokenizer.ReadNextToken(out var token))
        {
            outline.Add(token);
        }

        return outline.Build();
    }
}
