using System;
using System.Collections.Generic;
using System.Text;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Lines;

/// <summary>The hash of a list of lines, as RFC 6962 (section 2.1) has it: SHA-256, a zero byte before each line and a one before each pair of hashes.
/// Lines come one by one, and none of them is held.</summary>
public sealed class MerkleTree
{
    private const byte Leaf = 0, Pair = 1;

    // The roots of whole trees of falling size: what stands before the line that comes next.
    private readonly List<(int Height, byte[] Hash)> peaks = [];

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of all lines, in small hexadecimal digits.</summary>
    public string Root
    {
        get
        {
            if (peaks.Count == 0)
            {
                return Hexadecimal.Of(Sha256.Of([]));
            }

            var root = peaks[peaks.Count - 1].Hash;
            for (var place = peaks.Count - 2; place >= 0; place--)
            {
                root = HashOf(peaks[place].Hash, root);
            }

            return Hexadecimal.Of(root);
        }
    }

    /// <summary>The hash of a line.</summary>
    /// <param name="line">Its text, without what ends it.</param>
    public static byte[] HashOf(string line)
    {
        var bytes = new byte[1 + Encoding.UTF8.GetByteCount(line)];
        bytes[0] = Leaf;
        Encoding.UTF8.GetBytes(line, 0, line.Length, bytes, 1);
        return Sha256.Of(bytes);
    }

    /// <summary>Takes the next line.</summary>
    public void Add(string line) => Add(HashOf(line));

    /// <summary>Takes the hash of the next line.</summary>
    public void Add(byte[] hash)
    {
        var (height, root) = (0, hash);
        while (peaks.Count > 0 && peaks[peaks.Count - 1].Height == height)
        {
            root = HashOf(peaks[peaks.Count - 1].Hash, root);
            peaks.RemoveAt(peaks.Count - 1);
            height++;
        }

        peaks.Add((height, root));
        Count++;
    }

    /// <summary>The hash of two hashes.</summary>
    internal static byte[] HashOf(byte[] left, byte[] right)
    {
        var bytes = new byte[1 + left.Length + right.Length];
        bytes[0] = Pair;
        Buffer.BlockCopy(left, 0, bytes, 1, left.Length);
        Buffer.BlockCopy(right, 0, bytes, 1 + left.Length, right.Length);
        return Sha256.Of(bytes);
    }
}
