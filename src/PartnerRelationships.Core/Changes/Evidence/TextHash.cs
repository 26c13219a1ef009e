using System;
using System.Text;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>A text as a hash that takes little room: the first half of its SHA-256.</summary>
internal readonly record struct TextHash(Guid Value)
{
    public static TextHash Of(string text)
    {
        var half = new byte[16];
        Buffer.BlockCopy(Sha256.Of(Encoding.UTF8.GetBytes(text)), 0, half, 0, half.Length);
        return new TextHash(new Guid(half));
    }
}
