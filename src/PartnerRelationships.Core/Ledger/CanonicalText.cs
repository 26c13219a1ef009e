using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The bytes that a <see cref="LedgerHash"/> covers. Each thread has one, filled again for each record: hashes are made by the million.</summary>
internal sealed class CanonicalText
{
    private const int MostKept = 1 << 18;

    // The length in digits, and what stands around it.
    private const int MostSigns = 13;

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
                Write(fields[place].Key, value);
            }
        }
    }

    private void Write(string name, string value)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(name.Length + value.Length) + MostSigns);
        Write(name);
        Bytes[Length++] = (byte)':';
        Write(Encoding.UTF8.GetByteCount(value));
        Bytes[Length++] = (byte)':';
        Write(value);
        Bytes[Length++] = (byte)'\n';
    }

    private void Reserve(int more)
    {
        if (Length + more > Bytes.Length)
        {
            var larger = new byte[Math.Max(Length + more, Bytes.Length * 2)];
            Buffer.BlockCopy(Bytes, 0, larger, 0, Length);
            Bytes = larger;
        }
    }

    private void Write(string text) => Length += Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, Length);

    private void Write(int number)
    {
        var end = Length + DigitsOf(number);
        for (var place = end - 1; place >= Length; place--, number /= 10)
        {
            Bytes[place] = (byte)('0' + (number % 10));
        }

        Length = end;
    }

    private static int DigitsOf(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }
}
