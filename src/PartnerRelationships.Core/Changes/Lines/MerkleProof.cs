using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Lines;

/// <summary>That a line belongs to a list whose hash is known: the hashes beside its way up to the root (RFC 6962, section 2.1.1). Each says on which side it stands, so that
/// neither the line's place nor the length of the list has to be believed.</summary>
/// <param name="Beside">The hashes, from the line up.</param>
public sealed record MerkleProof(IReadOnlyList<MerkleSibling> Beside)
{
    private const int MostSteps = 64;
    private const char Between = ' ';

    /// <summary>Reads a proof as it is written.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <returns>The proof; null if the text is none.</returns>
    public static MerkleProof? Parse(string? text)
    {
        var siblings = text is null ? null : text.Length == 0 ? [] : text.Split(Between).Select(MerkleSibling.Parse).ToArray();
        return siblings is null || siblings.Length > MostSteps || siblings.Contains(null) ? null : new MerkleProof(siblings!);
    }

    /// <summary>Whether it proves a line.</summary>
    /// <param name="line">The line, without what ends it.</param>
    /// <param name="root">The hash of all lines.</param>
    public bool Proves(string line, string root) => Hexadecimal.Of(Beside.Aggregate(MerkleTree.HashOf(line), (hash, sibling) => sibling.Over(hash))) == root;

    /// <summary>The proof as text: for each hash <c>l</c> where it stands to the left, <c>r</c> to the right, and its digits, with spaces between.</summary>
    public override string ToString() => string.Join(Between.ToString(), Beside);
}

/// <summary>A hash beside a line's way to the root.</summary>
/// <param name="Hash">The hash, in small hexadecimal digits.</param>
/// <param name="IsLeft">Whether it stands to the left of what is on the way.</param>
public sealed record MerkleSibling(string Hash, bool IsLeft)
{
    private const char Left = 'l', Right = 'r';

    internal static MerkleSibling? Parse(string text) =>
        text.Length > 0 && text[0] is Left or Right && text.Substring(1) is var hash && Hexadecimal.IsHash(hash) ? new MerkleSibling(hash, text[0] == Left) : null;

    internal byte[] Over(byte[] hash) => IsLeft ? MerkleTree.HashOf(Hexadecimal.Bytes(Hash), hash) : MerkleTree.HashOf(hash, Hexadecimal.Bytes(Hash));

    /// <inheritdoc/>
    public override string ToString() => $"{(IsLeft ? Left : Right)}{Hash}";
}
