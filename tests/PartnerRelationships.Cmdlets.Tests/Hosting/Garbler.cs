using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>Makes of a file what somebody careless, or hostile, might make of it: the same for the same seed.</summary>
/// <param name="seed">Chooses what is done, and where.</param>
internal sealed class Garbler(int seed)
{
    private static readonly string[] Values = ["null", "-1", "1e400", "NaN", "9999999999999999999", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[[[[[[]]]]]]]]", "true", "\"9999-12-31T23:59:59Z\"", "'x'", "/**/1"];
    private readonly Random random = new(seed);

    /// <summary>A copy of the bytes in which something is different.</summary>
    public byte[] Garble(byte[] whole)
    {
        var made = random.Next(8) switch
        {
            0 => Flipped(whole),
            1 => Without(whole, Place(whole), random.Next(1, 40)),
            2 => With(whole, Place(whole), Bytes(random.Next(1, 40))),
            3 => whole[..Place(whole)],
            4 => OfLines(whole, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
            5 => OfLines(whole, lines => lines.RemoveAt(random.Next(lines.Count))),
            6 => OfLines(whole, lines => lines[random.Next(lines.Count)] = Encoding.UTF8.GetString(Bytes(random.Next(200)))),
            _ => OtherValue(whole),
        };
        return made.AsSpan().SequenceEqual(whole) ? Flipped(whole) : made;
    }

    private int Place(byte[] whole) => random.Next(whole.Length);

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Flipped(byte[] whole)
    {
        var made = (byte[])whole.Clone();
        made[Place(whole)] ^= (byte)(1 << random.Next(8));
        return made;
    }

    private static byte[] Without(byte[] whole, int place, int count) => [.. whole[..place], .. whole[Math.Min(whole.Length, place + count)..]];

    private static byte[] With(byte[] whole, int place, byte[] more) => [.. whole[..place], .. more, .. whole[place..]];

    private static byte[] OfLines(byte[] whole, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(whole).TrimEnd('\n').Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    // In the place of whatever stands behind some colon.
    private byte[] OtherValue(byte[] whole)
    {
        var colon = Array.IndexOf(whole, (byte)':', Place(whole));
        var end = colon < 0 ? -1 : whole.AsSpan(colon).IndexOfAny((byte)',', (byte)'}');
        return end < 0 ? Flipped(whole) : [.. whole[..(colon + 1)], .. Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]), .. whole[(colon + end)..]];
    }
}
