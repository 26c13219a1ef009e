using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using PartnerRelationships.Platform;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>Tells a text that came whole from one that broke off, before anything of it is handed over.</summary>
internal static class JsonShape
{
    // The links of a page stand behind its items; their tokens are hundreds of letters long.
    private const int Tail = 4096;
    private static readonly byte[] EndOfPage = Encoding.ASCII.GetBytes("\"Collection\"}}");

    /// <summary>Whether the text, after an optional byte order mark, is one object or one list from beginning to end, or a bare yes or no.</summary>
    public static bool IsWhole(byte[] utf8, int length)
    {
        while (length > 0 && IsBlank(utf8[length - 1]))
        {
            length--;
        }

        // Pages are long and nearly all end like this: reading each twice would cost a fifth of a listing.
        return length > 0 && (EndsLikeAPage(utf8, length) || Closes(utf8, length) || IsWord(utf8, length));
    }

    /// <summary>Whether the text begins as an object does.</summary>
    public static bool IsObject(byte[] utf8, int length)
    {
        var start = Start(utf8, length);
        return start < length && utf8[start] == '{';
    }

    /// <summary>Where an object or a list ends: the place of its last bracket, or the length of the text if it has no end. Nothing else in it is judged.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="start">Behind its first bracket.</param>
    /// <param name="length">Of the text.</param>
    /// <param name="deepest">How many may lie in each other.</param>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public static int EndOf(byte[] utf8, int start, int length, int deepest = int.MaxValue)
    {
        var depth = 1;
        for (var index = start; index < length && depth <= deepest; index++)
        {
            switch (utf8[index])
            {
                case (byte)'"':
                    index = EndOfString(utf8, length, index);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when --depth == 0:
                    return index;
            }
        }

        return length;
    }

    /// <summary>The last object near the end of a text that is the value of a member, written without blanks; null where there is none.</summary>
    public static byte[]? LastObject(byte[] utf8, int length, string member)
    {
        var name = Encoding.ASCII.GetBytes($"\"{member}\":{{");
        var tail = Math.Max(0, length - Tail);
        var place = utf8.AsSpan(tail, length - tail).LastIndexOf(name);
        var start = tail + place + name.Length;
        return place >= 0 && EndOf(utf8, start, length) is var end && end < length ? utf8.AsSpan(start - 1, end - start + 2).ToArray() : null;
    }

    private static bool EndsLikeAPage(byte[] utf8, int length) =>
        length >= EndOfPage.Length && utf8.Skip(length - EndOfPage.Length).Take(EndOfPage.Length).SequenceEqual(EndOfPage);

    // Some answers are a bare true or false (contract §11.12).
    private static bool IsWord(byte[] utf8, int length)
    {
        var start = Start(utf8, length);
        return Encoding.ASCII.GetString(utf8, start, length - start) is "true" or "false";
    }

    private static int Start(byte[] utf8, int length)
    {
        var start = length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        while (start < length && IsBlank(utf8[start]))
        {
            start++;
        }

        return start;
    }

    // The end of the outermost object or list must be the end of the text.
    private static bool Closes(byte[] utf8, int length)
    {
        var start = Start(utf8, length);
        return start < length && utf8[start] is (byte)'{' or (byte)'[' && EndOf(utf8, start + 1, length) == length - 1;
    }

    // Vectorised where the runtime can: most of what is skipped are texts.
    [MethodImpl(HotCode.OptimizedAtOnce)]
    private static int EndOfString(byte[] utf8, int length, int start)
    {
        for (var index = start + 1; index < length; index += 2)
        {
            var found = utf8.AsSpan(index, length - index).IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
            {
                break;
            }

            index += found;
            if (utf8[index] == '"')
            {
                return index;
            }
        }

        return length;
    }

    private static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
