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

    private readonly List<KeyValuePair<string, string?>> sorted = [];

    /// <summary>They are the first of these, until the thread's next one.</summary>
    public byte[] Bytes { get; private set; } = new byte[1 << 13];

    /// <summary>How many they are.</summary>
    public int Length { get; private set; }

    /// <summary>The text of these fields.</summary>
    public static CanonicalText Of(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        // What gives the fields may hash as well, while they are asked for.
        var text = Taken();
        text.sorted.AddRange(fields.Where(field => field.Value is not null));
        text.sorted.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        text.Write(text.sorted);
        text.sorted.Clear();
        return own = text;
    }

    /// <summary>The text of fields that come in the ordinal order of their names.</summary>
    public static CanonicalText OfOrdered(IReadOnlyList<KeyValuePair<string, string?>> fields)
    {
        var text = Taken();
        text.Write(fields);
        return own = text;
    }

    private static CanonicalText Taken()
    {
        var text = own is { Bytes.Length: <= MostKept } kept ? kept : new CanonicalText();
        own = null;
        return text;
    }

    private void Write(IReadOnlyList<KeyValuePair<string, string?>> fields)
    {
        Length = 0;
        for (var place = 0; place < fields.Count; place++)
        {
            if (fields[place].Value is { } value)
            {
                Write(fields[place].Key);
                Write(":");
                Write(Encoding.UTF8.GetByteCount(value).ToString(CultureInfo.InvariantCulture));
                Write(":");
                Write(value);
                Write("\n");
            }
        }
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
