using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>A piece of HTML. Values in a template's holes are encoded, unless they are HTML themselves, so that no user input becomes markup.</summary>
internal readonly struct Html(string? text)
{
    public static Html Of(Template template) => template.ToHtml();

    public override string ToString() => text ?? "";

    /// <summary>An interpolated string as HTML.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int formattedCount)
    {
        // Letters of every language stay as they are.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder text = new(literalLength + (formattedCount * 32));

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(string? value) => text.Append(value is null ? null : Encoder.Encode(value));

        public void AppendFormatted(Html markup) => text.Append(markup.ToString());

        public void AppendFormatted(IEnumerable<Html> markup)
        {
            foreach (var one in markup) text.Append(one.ToString());
        }

        public Html ToHtml() => new(text.ToString());
    }
}
