using System;
using System.Threading.Tasks;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

/// <summary>What a selector says of an element itself is parted from what it is in.</summary>
public sealed class SelectorTests
{
    [Theory]
    [InlineData("a", "", "a")]
    [InlineData("td.button  a[href]", "td.button", "a[href]")]
    [InlineData("td > a.b[title='x > y']:first-child", "td >", "a.b[title='x > y']:first-child")]
    [InlineData("[class~='a b'][lang]", "", "[class~='a b'][lang]")]
    [InlineData("#x+*", "#x+", "*")]
    public void A_selector_ends_with_what_it_says_of_the_element(string selector, string around, string last) =>
        Assert.Equal((around, last), SelectorText.Split(selector));

    [Fact]
    public async Task A_long_selector_is_parted_at_once()
    {
        var name = new string('x', 200_000);
        var parting = Task.Run(() => SelectorText.Split($"{name} a"), TestContext.Current.CancellationToken);

        Assert.Equal((name, "a"), await parting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }
}
