using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>A stream of numbers that depends on its beginning only, on every runtime (SplitMix64).</summary>
internal sealed class Draw
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    private Draw(ulong seed, ulong stream) => state = Mix(seed + Step) ^ Mix(unchecked(stream * Step));

    /// <summary>All about one customer of a sandbox: the same one for the same seed, whatever comes after it.</summary>
    public static Draw Customer(int seed, long seq) => new((ulong)seed, (ulong)seq);

    public static Draw Partner(int seed, int number) => new((ulong)seed, ulong.MaxValue - (ulong)number);

    /// <summary>Something derived from a record rather than stored in it.</summary>
    public static Draw From(Guid id, long purpose)
    {
        var bytes = id.ToByteArray();
        return new Draw(BitConverter.ToUInt64(bytes, 0) ^ BitConverter.ToUInt64(bytes, 8), (ulong)purpose);
    }

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public Guid Guid()
    {
        var bytes = new byte[16];
        BitConverter.GetBytes(Next()).CopyTo(bytes, 0);
        BitConverter.GetBytes(Next()).CopyTo(bytes, 8);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>A signed number in text, as the service's etags are.</summary>
    public string Number() => unchecked((long)Next()).ToString(CultureInfo.InvariantCulture);

    public string Hex(int length) => Guid().ToString("N").Substring(0, length);

    /// <summary>A first password with a character of every class.</summary>
    public string Password() => "K" + Hex(6) + "!" + Below(10).ToString(CultureInfo.InvariantCulture) + "aZ";

    /// <summary>The pattern with a digit for each # and a capital for each ?.</summary>
    public string Fill(string pattern)
    {
        var text = pattern.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#') text[i] = (char)('0' + Below(10));
            else if (text[i] == '?') text[i] = (char)('A' + Below(26));
        }
        return new string(text);
    }

    private ulong Next()
    {
        state = unchecked(state + Step);
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
