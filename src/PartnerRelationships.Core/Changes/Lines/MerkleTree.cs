using System.Collections.Generic;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Ground;
using Buffer = System.Buffer;

namespace PartnerRelationships.Core.Changes.Lines;

/// <summary>The hash of a list of lines, as RFC 6962 (section 2.1) has it: SHA-256, a zero byte before each line and a one before each pair of hashes.
/// Lines come one by one, and none of them is held.</summary>
public sealed class MerkleTree
{
    private const byte Leaf = 0, Pair = 1;

    // The roots of complete trees of decreasing size: everything before the next line.
    private readonly List<Peak> peaks = [];

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of all lines, in small hexadecimal digits.</summary>
    public string Root => Hexadecimal.Of(peaks.Count == 0 ? Sha256.Of([]) : RootFrom(0));

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
    /// <returns>The line's hash.</returns>
    public byte[] Add(string line) => Add(HashOf(line), []);

    /// <summary>Takes the next line, and keeps the hashes beside its way.</summary>
    /// <returns>The way, to ask for its proof when all lines have come.</returns>
    public MerkleWay Follow(string line)
    {
        var way = new MerkleWay();
        Add(HashOf(line), [way]);
        return way;
    }

    /// <summary>The proof of a line that was followed, among the lines that have come.</summary>
    public MerkleProof ProofOf(MerkleWay way)
    {
        var place = peaks.FindIndex(peak => peak.Ways.Contains(way));
        MerkleSibling[] right = place < peaks.Count - 1 ? [new MerkleSibling(Hexadecimal.Of(RootFrom(place + 1)), IsLeft: false)] : [];
        var left = peaks.Take(place).Reverse().Select(peak => new MerkleSibling(Hexadecimal.Of(peak.Hash), IsLeft: true));
        return new MerkleProof([.. way.Beside, .. right, .. left]);
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

    private byte[] Add(byte[] hash, MerkleWay[] ways)
    {
        var next = new Peak(0, hash, ways);
        while (peaks.Count > 0 && peaks[peaks.Count - 1] is var before && before.Height == next.Height)
        {
            next = before.With(next);
            peaks.RemoveAt(peaks.Count - 1);
        }

        peaks.Add(next);
        Count++;
        return hash;
    }

    private byte[] RootFrom(int place)
    {
        var root = peaks[peaks.Count - 1].Hash;
        for (var before = peaks.Count - 2; before >= place; before--)
        {
            root = HashOf(peaks[before].Hash, root);
        }

        return root;
    }

    private sealed record Peak(int Height, byte[] Hash, MerkleWay[] Ways)
    {
        public Peak With(Peak next)
        {
            foreach (var way in Ways)
            {
                way.Pass(next.Hash, isLeft: false);
            }

            foreach (var way in next.Ways)
            {
                way.Pass(Hash, isLeft: true);
            }

            return new Peak(Height + 1, HashOf(Hash, next.Hash), [.. Ways, .. next.Ways]);
        }
    }
}

/// <summary>A line's way to the root, as far as the lines have come.</summary>
public sealed class MerkleWay
{
    private readonly List<MerkleSibling> beside = [];

    internal IReadOnlyList<MerkleSibling> Beside => beside;

    internal void Pass(byte[] hash, bool isLeft) => beside.Add(new MerkleSibling(Hexadecimal.Of(hash), isLeft));
}
