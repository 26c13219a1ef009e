using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The bytes that a <see cref="LedgerHash"/> covers. Each thread has one, filled again for each record: hashes are made by the million.</summary>
internal sealed class CanonicalText
{
    private const int MostKept = 1 << 18;

    [ThreadStatic]
    private static CanonicalText? own;

    private readonly List<KeyValuePair<string, string?>> fields = [];

    /// <summary>They are the first of these, until the thread's next one.</summary>
    public byte[] Bytes { get; private set; } = new byte[1 << 13];

    /// <summary>How many they are.</summary>
    public int Length { get; private set; }

    /// <summary>The text of these fields.</summary>
    public static CanonicalText Of(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        // What gives the fields may hash as well, while they are asked for.
        var text = own is { Bytes.Length: <= MostKept } kept ? kept : new CanonicalText();
        own = null;
        text.Write(fields);
        return own = text;
    }

    private void Write(IEnumerable<KeyValuePair<string, string?>> given)
    {
        Length = 0;
        fields.Clear();
        fields.AddRange(given.Where(field => field.Value is not null));
        fields.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        foreach (var field in fields)
        {
            Write(field.Key);
            Write(":");
            Write(Encoding.UTF8.GetByteCount(field.Value!).ToString(CultureInfo.InvariantCulture));
            Write(":");
            Write(field.Value!);
            Write("\n");
        }

        fields.Clear();
    }

    private void Write(string text)
    {
        var most = Length + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > Bytes.Length)
        {
            var more = new byte[Math.Max(most, Bytes.Length * 2)];
            Buffer.BlockCopy(Bytes, 0, more, 0, Length);
            Bytes = more;
        }

        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, Length);
    }
}
