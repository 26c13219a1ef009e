using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>Transfers as contract A§3.1 has them: a reseller's customer goes from one provider to another.</summary>
public sealed class TransferTests
{
    [Fact]
    public async Task The_target_creates_the_source_accepts_and_the_target_sees_what_came_under_new_ids_when_it_is_complete()
    {
        using var stage = await TransferStage.OpenAsync(TimeSpan.FromHours(2));

        var made = await stage.New.PostAsync(stage.Transfers, stage.Creation());
        Assert.Equal((201, "Pending"), (made.Status, (string)made.Body["status"]!));
        var one = $"{stage.Transfers}/{made.Body["id"]}";

        var accepted = await stage.Old.PatchAsync(one, TransferStage.Items(stage.Subscriptions));
        Assert.Equal((200, "InProgress"), (accepted.Status, (string)accepted.Body["status"]!));
        Assert.Null((await stage.New.GetAsync(one)).Body["lineItems"]);
        Assert.NotEmpty((await stage.Old.GetAsync(one)).Body["lineItems"]!);

        stage.Advance(TimeSpan.FromHours(3));
        var complete = JArray.Parse((await stage.New.GetAsync(stage.Transfers)).Text).Single();
        Assert.Equal("Complete", (string)complete["status"]!);
        var moved = complete["lineItems"]!.Select(line => (string)line["subscriptionId"]!).ToArray();
        Assert.Empty(moved.Intersect(stage.Subscriptions));
        Assert.Equal(moved.Order(), (await stage.New.GetAsync(stage.Customer + "/subscriptions")).Items.Select(row => (string)row["id"]!).Order());
        Assert.DoesNotContain((await stage.Old.GetAsync(stage.Customer + "/subscriptions")).Items, row => moved.Contains((string)row["id"]!));
    }

    [Fact]
    public async Task The_provider_before_can_go_when_nothing_of_it_is_left_and_the_reseller_and_the_new_one_stay()
    {
        using var stage = await TransferStage.OpenAsync(TimeSpan.Zero);
        Assert.Equal(400, (await stage.Old.RemoveAsync(stage.CustomerId)).Status);
        var made = await stage.New.PostAsync(stage.Transfers, stage.Creation());
        await stage.Old.PatchAsync($"{stage.Transfers}/{made.Body["id"]}", TransferStage.Items(stage.Subscriptions));

        Assert.Equal(200, (await stage.Old.RemoveAsync(stage.CustomerId)).Status);

        Assert.Equal((403, 20002), await CodeAsync(stage.Old.GetAsync(stage.Customer)));
        Assert.DoesNotContain(await stage.Old.ListAsync(), row => (string)row["id"]! == stage.CustomerId);
        Assert.Contains(await stage.New.ListAsync(), row => (string)row["id"]! == stage.CustomerId);
        Assert.Contains(await stage.Own.FilterAsync("IndirectCloudSolutionProvider", "starts_with", stage.NewId), row => (string)row["id"]! == stage.CustomerId);
        Assert.DoesNotContain(await stage.Own.FilterAsync("IndirectCloudSolutionProvider", "starts_with", stage.OldId), row => (string)row["id"]! == stage.CustomerId);
        Assert.Equal("reseller", (string)(await stage.Own.GetAsync(stage.Customer)).Body["relationshipToPartner"]!);
    }

    [Fact]
    public async Task What_a_party_may_not_do_is_refused()
    {
        using var stage = await TransferStage.OpenAsync(TimeSpan.FromHours(2));
        Assert.Equal(403, (await stage.Own.GetAsync(stage.Transfers)).Status);
        Assert.Equal((400, 900148), await CodeAsync(stage.New.PostAsync(stage.Transfers, stage.Creation(source: stage.NewId))));
        Assert.Equal((400, 2000), await CodeAsync(stage.New.PostAsync(stage.Transfers, new { sourcePartnerTenantId = stage.OldId })));
        Assert.Equal((400, 900400), await CodeAsync(stage.New.PostAsync(stage.Transfers, stage.Creation(source: Guid.NewGuid().ToString()))));
        Assert.Equal((404, 900100), await CodeAsync(stage.New.GetAsync($"{stage.Transfers}/{Guid.NewGuid()}")));

        var one = $"{stage.Transfers}/{(await stage.New.PostAsync(stage.Transfers, stage.Creation())).Body["id"]}";
        Assert.Equal((409, 900101), await CodeAsync(stage.New.PostAsync(stage.Transfers, stage.Creation())));
        Assert.Equal(403, (await stage.New.PatchAsync(one, TransferStage.Items(stage.Subscriptions))).Status);
        Assert.Equal(403, (await stage.Old.PatchAsync(one, new { status = "Cancel" })).Status);
        Assert.Equal((400, 2000), await CodeAsync(stage.Old.PatchAsync(one, TransferStage.Items(Enumerable.Range(0, 26).Select(_ => Guid.NewGuid().ToString())))));
        Assert.Equal((400, 900400), await CodeAsync(stage.Old.PatchAsync(one, TransferStage.Items([Guid.NewGuid().ToString()]))));

        await stage.Old.PatchAsync(one, TransferStage.Items(stage.Subscriptions));
        Assert.Equal((409, 900101), await CodeAsync(stage.New.PatchAsync(one, new { status = "Cancel" })));
        stage.Advance(TimeSpan.FromHours(3));
        Assert.Equal((400, 900102), await CodeAsync(stage.New.PatchAsync(one, new { status = "Cancel" })));
    }

    [Fact]
    public async Task The_target_cancels_a_transfer_that_is_not_accepted()
    {
        using var stage = await TransferStage.OpenAsync(TimeSpan.Zero);
        var one = $"{stage.Transfers}/{(await stage.New.PostAsync(stage.Transfers, stage.Creation())).Body["id"]}";
        Assert.Equal("Cancel", (string)(await stage.New.PatchAsync(one, new { status = "Cancel" })).Body["status"]!);
        var other = $"{stage.Transfers}/{(await stage.New.PostAsync(stage.Transfers, stage.Creation())).Body["id"]}";
        Assert.Equal(403, (await stage.Old.SendAsync("DELETE", other, null)).Status);
        Assert.Equal(204, (await stage.New.SendAsync("DELETE", other, null)).Status);
        Assert.Equal(404, (await stage.New.GetAsync(other)).Status);
    }

    [Fact]
    public void Nobody_opens_a_sandbox_as_somebody_who_is_not_in_it() =>
        Assert.Equal("SandboxPartnerUnknown", Assert.Throws<SandboxException>(() => SandboxClient.Open(new SandboxOptions { SeedCustomers = 1, ActingAs = "Nobody" })).ErrorId);

    private static async Task<(int Status, int Code)> CodeAsync(Task<Reply> sent)
    {
        var reply = await sent;
        return (reply.Status, (int)reply.Body["code"]!);
    }
}
