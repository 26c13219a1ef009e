using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Lines;

/// <summary>That one line belongs to a list whose hash is known: the hashes beside its way to the root (RFC 6962, section 2.1.1). It tells nothing of the
/// other lines but how many there are.</summary>
/// <param name="Place">The line's place, from 0.</param>
/// <param name="Count">How many lines there are.</param>
/// <param name="Beside">The hashes, from the line up, in small hexadecimal digits.</param>
public sealed record MerkleProof(int Place, int Count, IReadOnlyList<string> Beside)
{
    /// <summary>The proof of a line among all.</summary>
    /// <param name="hashes">The hashes of all lines.</param>
    /// <param name="place">The line's place, from 0.</param>
    public static MerkleProof Of(IReadOnlyList<byte[]> hashes, int place)
    {
        var beside = new List<string>();
        for (var (first, count) = (0, hashes.Count); count > 1;)
        {
            var left = LargestPowerBelow(count);
            var isLeft = place - first < left;
            beside.Add(isLeft ? RootOf(hashes, first + left, count - left) : RootOf(hashes, first, left));
            (first, count) = isLeft ? (first, left) : (first + left, count - left);
        }

        beside.Reverse();
        return new MerkleProof(place, hashes.Count, beside);
    }

    /// <summary>Whether it proves a line.</summary>
    /// <param name="line">The line, without what ends it.</param>
    /// <param name="root">The hash of all lines.</param>
    public bool Proves(string line, string root) =>
        Place >= 0 && Place < Count && Beside.All(Hexadecimal.IsHash) && RootFrom(MerkleTree.HashOf(line)) is { } found && Hexadecimal.Of(found) == root;

    // Null where there are too many hashes or too few.
    private byte[]? RootFrom(byte[] hash)
    {
        var (place, last, root) = (Place, Count - 1, hash);
        foreach (var beside in Beside.Select(Hexadecimal.Bytes))
        {
            if (last == 0)
            {
                return null;
            }

            if (place % 2 == 1 || place == last)
            {
                root = MerkleTree.HashOf(beside, root);
                while (place % 2 == 0 && place > 0)
                {
                    (place, last) = (place / 2, last / 2);
                }
            }
            else
            {
                root = MerkleTree.HashOf(root, beside);
            }

            (place, last) = (place / 2, last / 2);
        }

        return last == 0 ? root : null;
    }

    private static string RootOf(IReadOnlyList<byte[]> hashes, int first, int count)
    {
        var tree = new MerkleTree();
        for (var place = first; place < first + count; place++)
        {
            tree.Add(hashes[place]);
        }

        return tree.Root;
    }

    private static int LargestPowerBelow(int count)
    {
        var power = 1;
        while (power * 2 < count)
        {
            power *= 2;
        }

        return power;
    }
}
