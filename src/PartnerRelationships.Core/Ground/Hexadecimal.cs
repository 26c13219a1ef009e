using System.Linq;

namespace PartnerRelationships.Core.Ground;

/// <summary>Hashes as text: small hexadecimal digits.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Bytes as text.</summary>
    public static string Of(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var place = 0; place < bytes.Length; place++)
        {
            (text[place * 2], text[(place * 2) + 1]) = (Digits[bytes[place] >> 4], Digits[bytes[place] & 15]);
        }

        return new string(text);
    }

    /// <summary>Text as bytes.</summary>
    public static byte[] Bytes(string text)
    {
        var bytes = new byte[text.Length / 2];
        for (var place = 0; place < bytes.Length; place++)
        {
            bytes[place] = (byte)((Digits.IndexOf(text[place * 2]) << 4) | Digits.IndexOf(text[(place * 2) + 1]));
        }

        return bytes;
    }

    /// <summary>Whether a text is one hash of SHA-256.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(letter => Digits.IndexOf(letter) >= 0);
}
