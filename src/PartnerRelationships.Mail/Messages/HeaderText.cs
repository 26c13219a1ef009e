using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Mail.Messages;

/// <summary>Text of headers that stays unchanged. What looks like an encoded word (RFC 2047) would be decoded by its reader, and become
/// something else; so it is encoded itself. Everything else is left to MimeKit.</summary>
internal static class HeaderText
{
    // An encoded word has at most 75 characters: 45 bytes are 60 of Base64.
    private const int MostBytes = 45;

    public static string Literal(string text) =>
        text.IndexOf("=?", StringComparison.Ordinal) < 0 ? text : string.Join(" ", Pieces(text).Select(piece => $"=?utf-8?B?{Convert.ToBase64String(piece)}?="));

    // No character is parted between two words.
    private static IEnumerable<byte[]> Pieces(string text)
    {
        var piece = new List<byte>(MostBytes);
        for (var characters = StringInfo.GetTextElementEnumerator(text); characters.MoveNext();)
        {
            var bytes = Encoding.UTF8.GetBytes(characters.GetTextElement());
            if (piece.Count > 0 && piece.Count + bytes.Length > MostBytes)
            {
                yield return [.. piece];
                piece.Clear();
            }

            piece.AddRange(bytes);
        }

        yield return [.. piece];
    }
}
