using System;
using System.Buffers;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Platform;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>JSON in progress to the client, in a rented array.</summary>
internal sealed class Utf8Buffer(int capacity = 4096) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private byte[]? bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    private byte[] Bytes => bytes ?? throw new ObjectDisposedException(nameof(Utf8Buffer));

    public Utf8Buffer Append(byte[] literal) => Append(literal, 0, literal.Length);

    [MethodImpl(HotCode.OptimizedAtOnce)]
    public Utf8Buffer Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, Length);
        return this;
    }

    /// <summary>JSON as it is written, without a text of it: a page of a list is a few megabytes.</summary>
    public Utf8Buffer Append(JToken json) => Append(writer => json.WriteTo(writer));

    /// <summary>JSON as somebody writes it.</summary>
    public Utf8Buffer Append(Action<JsonWriter> write)
    {
        using var writer = new JsonTextWriter(new StreamWriter(new Tail(this), Utf8, bufferSize: 1024)) { Formatting = Formatting.None };
        write(writer);
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

    [MethodImpl(HotCode.OptimizedAtOnce)]
    private Utf8Buffer Append(byte[] source, int offset, int count)
    {
        Reserve(count);
        Buffer.BlockCopy(source, offset, Bytes, Length, count);
        Length += count;
        return this;
    }

    private void Reserve(int more)
    {
        if (Length + more <= Bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Bytes.Length * 2, Length + more));
        Buffer.BlockCopy(Bytes, 0, larger, 0, Length);
        ArrayPool<byte>.Shared.Return(Bytes);
        bytes = larger;
    }

    [MethodImpl(HotCode.OptimizedAtOnce)]
    private static bool NeedsEscape(string text)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or '"' or '\\' or '\u2028' or '\u2029' or '\u0085') return true;
        }

        return false;
    }

    // What a writer of streams writes goes behind what is there.
    private sealed class Tail(Utf8Buffer buffer) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => buffer.Length;

        public override long Position
        {
            get => buffer.Length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] source, int offset, int count) => buffer.Append(source, offset, count);

        public override void Flush()
        {
        }

        public override int Read(byte[] target, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
