using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Tests.Changes;

public sealed class MerkleTests
{
    // Of no line it is the hash of nothing; the others were computed by hand, by the standard's formula.
    [Fact]
    public void The_hash_is_that_of_the_standard()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", RootOf());
        Assert.Equal("022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c", RootOf("a"));
        Assert.Equal("b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb", RootOf("a", "b"));
        Assert.Equal("36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1", RootOf("a", "b", "c"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(100)]
    public void Every_line_is_proved_and_no_other_in_its_place_and_in_no_other_place(int count)
    {
        string[] lines = [.. Enumerable.Range(0, count).Select(number => $"line {number}")];
        var (root, hashes) = (RootOf(lines), lines.Select(MerkleTree.HashOf).ToList());

        Assert.All(lines.Select((line, place) => (line, place)), one =>
        {
            var proof = MerkleProof.Of(hashes, one.place);
            Assert.True(proof.Proves(one.line, root));
            Assert.False(proof.Proves(one.line + " ", root));
            Assert.False(proof.Proves(one.line, RootOf([.. lines, "more"])));
            Assert.False((proof with { Place = one.place + 1 }).Proves(one.line, root));
            Assert.False((proof with { Place = -1 }).Proves(one.line, root));
            Assert.False((proof with { Beside = [.. proof.Beside, root] }).Proves(one.line, root));
            Assert.False((proof with { Beside = [.. proof.Beside.Skip(1)] }).Proves(one.line, root) && count > 1);
            Assert.False((proof with { Beside = [.. proof.Beside.Select(_ => "zz")] }).Proves(one.line, root) && count > 1);
        });
    }

    private static string RootOf(params string[] lines)
    {
        var tree = new MerkleTree();
        Array.ForEach(lines, tree.Add);
        return tree.Root;
    }
}
