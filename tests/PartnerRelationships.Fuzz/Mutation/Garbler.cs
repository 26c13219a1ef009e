using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Makes of a file what somebody careless, or hostile, might make of it, whatever its form.</summary>
internal sealed class Garbler : IMutator
{
    public static readonly Garbler Instance = new();

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        if (input.Length == 0)
        {
            return Bytes(random, random.Next(1, 40));
        }

        var made = random.Next(8) switch
        {
            0 => Flipped(input, random),
            1 => Without(input, Place(input, random), random.Next(1, 40)),
            2 => With(input, Place(input, random), Bytes(random, random.Next(1, 40))),
            3 => input[..Place(input, random)],
            4 => OfLines(input, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
            5 => OfLines(input, lines => lines.RemoveAt(random.Next(lines.Count))),
            6 => OfLines(input, lines => lines[random.Next(lines.Count)] = Encoding.UTF8.GetString(Bytes(random, random.Next(200)))),
            _ => OtherValue(input, random),
        };
        return made.AsSpan().SequenceEqual(input) ? Flipped(input, random) : made;
    }

    private static int Place(byte[] whole, Random random) => random.Next(whole.Length);

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Flipped(byte[] whole, Random random)
    {
        var made = (byte[])whole.Clone();
        made[Place(whole, random)] ^= (byte)(1 << random.Next(8));
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
    private static byte[] OtherValue(byte[] whole, Random random)
    {
        var colon = Array.IndexOf(whole, (byte)':', Place(whole, random));
        var end = colon < 0 ? -1 : whole.AsSpan(colon).IndexOfAny((byte)',', (byte)'}');
        return end < 0 ? Flipped(whole, random) : [.. whole[..(colon + 1)], .. Encoding.UTF8.GetBytes(Hostile.Value(random)), .. whole[(colon + end)..]];
    }
}
