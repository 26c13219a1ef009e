using System;
using System.Buffers;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>JSON under way to the client, in a rented array.</summary>
internal sealed class Utf8Buffer(int capacity = 4096) : IDisposable
{
    private byte[]? bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    private byte[] Bytes => bytes ?? throw new ObjectDisposedException(nameof(Utf8Buffer));

    public Utf8Buffer Append(byte[] literal)
    {
        Reserve(literal.Length);
        Buffer.BlockCopy(literal, 0, Bytes, Length, literal.Length);
        Length += literal.Length;
        return this;
    }

    public Utf8Buffer Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, Length);
        return this;
    }

    /// <summary>The text as a JSON string.</summary>
    public Utf8Buffer AppendQuoted(string text) => NeedsEscape(text) ? Append(JsonConvert.ToString(text)) : Append("\"").Append(text).Append("\"");

    public Stream OpenRead() => new MemoryStream(Bytes, 0, Length, writable: false);

    public byte[] ToArray()
    {
        var copy = new byte[Length];
        Buffer.BlockCopy(Bytes, 0, copy, 0, Length);
        return copy;
    }

    public void Dispose()
    {
        if (bytes is null) return;
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = null;
    }

    private void Reserve(int more)
    {
        if (Length + more <= Bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Bytes.Length * 2, Length + more));
        Buffer.BlockCopy(Bytes, 0, larger, 0, Length);
        ArrayPool<byte>.Shared.Return(Bytes);
        bytes = larger;
    }

    private static bool NeedsEscape(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or '"' or '\\' or '\u2028' or '\u2029' or '\u0085') return true;
        }
        return false;
    }
}
