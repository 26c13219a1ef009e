using System.IO;
using Newtonsoft.Json;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A reader that takes no comments: what a seal does not cover should not stand in a sealed file.</summary>
internal sealed class CommentFreeReader(TextReader text) : JsonTextReader(text)
{
    /// <inheritdoc/>
    public override bool Read()
    {
        var more = base.Read();
        return TokenType == JsonToken.Comment
            ? throw new JsonReaderException($"There is a comment (line {LineNumber}, position {LinePosition}).")
            : more;
    }
}
