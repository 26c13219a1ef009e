using System;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations;

public sealed class LinkGuardTests
{
    private static readonly Uri Link = new(FakeService.Link);

    [Theory]
    [InlineData("Please open {0} and accept.")]
    [InlineData("Open {0}.\nOnce more: <{0}>")]
    [InlineData("{0}")]
    [InlineData("See https://www.example.org/about first, then ({0}).")]
    public void A_text_with_the_link_unaltered_passes(string text) =>
        LinkGuard.Check(text.Replace("{0}", FakeService.Link), Link);

    [Theory]
    [InlineData("Just call me.")]
    [InlineData("")]
    [InlineData("https://www.example.org/")]
    public void A_text_without_the_link_is_refused(string text) =>
        Assert.Equal("LinkMissing", Assert.Throws<InvalidInputException>(() => LinkGuard.Check(text, Link)).ErrorId);

    [Theory]
    [InlineData("partnerId=1", "partnerId=2")]
    [InlineData("msppId=42", "msppId=43")]
    [InlineData("admin.microsoft.com", "admin.micros0ft.com")]
    [InlineData("#/partners/invitation", "#/partners/invitation2")]
    [InlineData("https:", "http:")]
    public void A_link_changed_anywhere_is_refused_even_beside_the_right_one(string from, string to)
    {
        var altered = FakeService.Link.Replace(from, to);

        Assert.Equal("LinkAltered", Assert.Throws<InvalidInputException>(() => LinkGuard.Check(altered, Link)).ErrorId);
        Assert.Equal("LinkAltered", Assert.Throws<InvalidInputException>(() => LinkGuard.Check($"{Link.OriginalString} or {altered}", Link)).ErrorId);
    }

    [Fact]
    public void A_link_broken_over_two_lines_is_refused()
    {
        var half = FakeService.Link.Length / 2;

        Assert.Throws<InvalidInputException>(() => LinkGuard.Check(FakeService.Link[..half] + "\n" + FakeService.Link[half..], Link));
    }
}
