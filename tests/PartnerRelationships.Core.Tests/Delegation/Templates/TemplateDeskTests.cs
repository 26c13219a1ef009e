using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Tests.Delegation.Templates;

public sealed class TemplateDeskTests
{
    private readonly TemplateStage stage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_of_a_name_is_what_it_means()
    {
        await stage.SetAsync(TemplateStage.Order("Standard", groupRoles: "UserAdministrator"));
        await stage.SetAsync(TemplateStage.Order("Other"));
        await stage.SetAsync(TemplateStage.Order("STANDARD", autoExtend: true) with { Replaces = true });

        var found = await stage.Templates.GetAsync("standard", Token);

        Assert.Equal(("STANDARD", true, 365, "ada@andor.example"), (found.Name, found.AutoExtend, found.Days, found.SetBy));
        Assert.Empty(found.Groups);
        Assert.Equal(["Other", "Standard"], await stage.Templates.NamesAsync(Token));
    }

    [Fact]
    public async Task What_it_says_already_is_set_without_force()
    {
        var set = await stage.SetAsync(TemplateStage.Order(groupRoles: "User Administrator"));

        Assert.Equal("Service Desk: User Administrator", Assert.Single(set.Groups).ToString());
        Assert.True((await stage.Templates.DraftAsync(TemplateStage.Order(groupRoles: "User Administrator"), Token)).IsNothing);
        Assert.Equal("DelegatedAdminTemplateExists", (await Assert.ThrowsAsync<ConflictException>(() => stage.Templates.DraftAsync(TemplateStage.Order(), Token))).ErrorId);
    }

    [Theory]
    [InlineData("a\u202Eb", "User Administrator")]
    [InlineData(" ", "User Administrator")]
    [InlineData("Standard", "Global Reader")]
    public async Task What_would_be_none_is_refused(string name, string role)
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => stage.Templates.DraftAsync(TemplateStage.Order(name, groupRoles: role), Token));

        Assert.Equal("DelegatedAdminTemplateInvalid", error.ErrorId);
    }

    [Theory]
    [InlineData("Version: 1\nName: Standard\nDays: 9999\nAutoExtend: no\nRole: fe930be7-5e62-47db-91af-98c3a49a38b1")]
    [InlineData("Version: 2\nName: Standard\nDays: 30\nAutoExtend: no\nRole: fe930be7-5e62-47db-91af-98c3a49a38b1")]
    [InlineData("Version: 1\nName: Standard\nDays: 30\nAutoExtend: no\nRole: fe930be7-5e62-47db-91af-98c3a49a38b1\nGroup: nonsense")]
    [InlineData("nothing of it")]
    public async Task What_this_version_would_not_have_written_is_no_template_until_another_takes_its_place(string text)
    {
        var before = await stage.SetAsync(TemplateStage.Order());
        var last = stage.Kept.Last();
        stage.Service.Events[stage.Service.Events.IndexOf(last)] = last with { Detail = text, ContentHash = LedgerHash.Of([new KeyValuePair<string, string?>("template", text)]) };

        Assert.Equal("DelegatedAdminTemplateUnreadable", (await Assert.ThrowsAsync<ConflictException>(() => stage.Templates.GetAsync(before.Name, Token))).ErrorId);
        await stage.SetAsync(TemplateStage.Order() with { Replaces = true });
        Assert.Equal(365, (await stage.Templates.GetAsync(before.Name, Token)).Days);
    }

    [Fact]
    public async Task A_text_without_its_hash_is_not_accepted()
    {
        await stage.SetAsync(TemplateStage.Order());
        var last = stage.Kept.Last();
        stage.Service.Events[stage.Service.Events.IndexOf(last)] = last with { Detail = last.Detail!.Replace("365", "730", StringComparison.Ordinal) };

        Assert.Equal("DelegatedAdminTemplateUnreadable", (await Assert.ThrowsAsync<ConflictException>(() => stage.Templates.GetAsync("Standard", Token))).ErrorId);
    }
}
