using System;
using System.IO;
using System.Text;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Reads lines of UTF-8 that end with a line feed, each of limited length: the file does not determine how much memory is used.</summary>
/// <param name="stream">What to read; closed with the reader.</param>
/// <param name="longest">How many bytes a line has at most.</param>
internal sealed class LineReader(Stream stream, int longest) : IDisposable
{
    private static readonly UTF8Encoding StrictText = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int length, next, end;

    /// <summary>The number of the line that was read last.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without what ends it; null behind the last. A last line that nothing ends is one as well.</summary>
    /// <exception cref="FormatException">A line is too long.</exception>
    /// <exception cref="DecoderFallbackException">It is no text.</exception>
    public string? Next()
    {
        length = 0;
        while (Fill())
        {
            var feed = Array.IndexOf(buffer, (byte)'\n', next, end - next);
            Keep((feed < 0 ? end : feed) - next);
            if (feed >= 0)
            {
                next = feed + 1;
                return Line();
            }

            next = end;
        }

        return length == 0 ? null : Line();
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Whether what is next in a stream is such a text, of letters that are bytes.</summary>
    public static bool BeginsWith(Stream stream, string text)
    {
        var (bytes, count) = (new byte[text.Length], 0);
        for (var read = 1; read > 0 && count < bytes.Length; count += read)
        {
            read = stream.Read(bytes, count, bytes.Length - count);
        }

        return Encoding.ASCII.GetString(bytes, 0, count) == text;
    }

    private bool Fill()
    {
        if (next == end)
        {
            (next, end) = (0, stream.Read(buffer, 0, buffer.Length));
        }

        return end > 0;
    }

    private void Keep(int count)
    {
        if (length + count > longest)
        {
            throw new FormatException($"Line {Number + 1} is longer than {longest} bytes.");
        }

        if (length + count > line.Length)
        {
            Array.Resize(ref line, Math.Max(line.Length * 2, length + count));
        }

        Buffer.BlockCopy(buffer, next, line, length, count);
        length += count;
    }

    private string Line()
    {
        Number++;
        return StrictText.GetString(line, 0, length);
    }
}
