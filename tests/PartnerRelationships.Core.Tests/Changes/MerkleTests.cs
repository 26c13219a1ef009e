using System;
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
    public void Every_line_is_proved_and_no_other_in_its_place(int count)
    {
        string[] lines = [.. Enumerable.Range(0, count).Select(number => $"line {number}")];
        var tree = new MerkleTree();
        var ways = lines.Select(tree.Follow).ToList();

        Assert.Equal(RootOf(lines), tree.Root);
        Assert.All(lines.Select((line, place) => (line, place)), one =>
        {
            var proof = tree.ProofOf(ways[one.place]);
            Assert.True(MerkleProof.Parse(proof.ToString())!.Proves(one.line, tree.Root));
            Assert.False(proof.Proves(one.line + " ", tree.Root));
            Assert.False(proof.Proves(lines[(one.place + 1) % count], tree.Root) && count > 1);
            Assert.False(proof.Proves(one.line, RootOf([.. lines, "more"])));
            Assert.False(new MerkleProof([.. proof.Beside, new MerkleSibling(tree.Root, IsLeft: true)]).Proves(one.line, tree.Root));
            Assert.All(proof.Beside, (sibling, place) => Assert.False(new MerkleProof([.. proof.Beside.Select((other, at) => at == place ? other with { IsLeft = !other.IsLeft } : other)]).Proves(one.line, tree.Root)));
            Assert.All(proof.Beside, sibling => Assert.False(new MerkleProof([.. proof.Beside.Where(other => other != sibling)]).Proves(one.line, tree.Root)));
        });
    }

    // What is beside a line shows no more than hashes: a proof is not a list of the others.
    [Fact]
    public void A_proof_is_short_however_many_lines_there_are()
    {
        var tree = new MerkleTree();
        var way = tree.Follow("mine");
        for (var number = 0; number < 100_000; number++)
        {
            tree.Add($"line {number}");
        }

        Assert.Equal(17, tree.ProofOf(way).Beside.Count);
        Assert.True(tree.ProofOf(way).Proves("mine", tree.Root));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("l00")]
    [InlineData("x22a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c0")]
    [InlineData("L022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c")]
    [InlineData("l022A6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c")]
    public void An_invalid_proof_is_refused(string? text) => Assert.Null(MerkleProof.Parse(text));

    private static string RootOf(params string[] lines)
    {
        var tree = new MerkleTree();
        Array.ForEach(lines, line => tree.Add(line));
        return tree.Root;
    }
}
