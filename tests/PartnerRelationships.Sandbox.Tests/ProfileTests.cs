using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>A customer's profiles (contract §5.2, A§7).</summary>
public sealed class ProfileTests
{
    [Fact]
    public async Task A_billing_profile_is_changed_whole_and_of_the_version_that_there_is()
    {
        using var sandbox = SandboxClient.Open();
        var path = (await FirstAsync(sandbox, delegated: false)).Path;
        var profile = (await sandbox.GetAsync(path + "/profiles/billing")).Body;
        var etag = (string)profile["attributes"]!["etag"]!;
        var name = (string)profile["companyName"]!;
        profile["companyName"] = "Zöld Tó Kft.";
        profile["defaultAddress"]!["addressLine2"] = "2. emelet";

        var changed = await sandbox.SendAsync("PUT", path + "/profiles/billing", profile, ("If-Match", $"\"{etag}\""));

        Assert.Equal((200, "2. emelet"), (changed.Status, (string)changed.Body["defaultAddress"]!["addressLine2"]!));
        Assert.NotEqual(etag, (string)changed.Body["attributes"]!["etag"]!);
        Assert.Equal(changed.Text, (await sandbox.GetAsync(path + "/profiles/billing")).Text);
        Assert.Equal(name, (string)(await sandbox.GetAsync(path)).Body["companyProfile"]!["companyName"]!);
        Assert.Contains(await sandbox.ListAsync(), row => (string)row["companyProfile"]!["companyName"]! == "Zöld Tó Kft.");
        foreach (var version in new[] { etag, "" })
        {
            Assert.Equal(2055, (await sandbox.SendAsync("PUT", path + "/profiles/billing", profile, ("If-Match", $"\"{version}\""))).Code);
        }
    }

    [Fact]
    public async Task What_a_change_leaves_out_is_gone()
    {
        using var sandbox = SandboxClient.Open();
        var path = (await FirstAsync(sandbox, delegated: true)).Path + "/profiles/billing";
        var profile = (await sandbox.GetAsync(path)).Body;
        ((JObject)profile["defaultAddress"]!).Remove("phoneNumber");

        var changed = await sandbox.SendAsync("PUT", path, profile, ("If-Match", (string)profile["attributes"]!["etag"]!));

        Assert.Equal("", (string)changed.Body["defaultAddress"]!["phoneNumber"]!);
        ((JObject)profile["defaultAddress"]!).Remove("city");
        profile["attributes"]!["etag"] = changed.Body["attributes"]!["etag"];
        Assert.Equal(400, (await sandbox.SendAsync("PUT", path, profile, ("If-Match", (string)profile["attributes"]!["etag"]!))).Status);
    }

    [Fact]
    public async Task The_directory_tells_address_and_domains_to_whom_the_customer_lets()
    {
        using var sandbox = SandboxClient.Open();
        var (with, without) = (await FirstAsync(sandbox, delegated: true), await FirstAsync(sandbox, delegated: false));

        var company = JArray.Parse((await sandbox.GetAsync(with.Path + "/organization")).Text).Single();
        Assert.Equal((await sandbox.GetAsync(with.Path)).Body["companyProfile"]!["address"]!["city"], company["city"]);
        Assert.Single(JArray.Parse((await sandbox.GetAsync(with.Path + "/customDomains")).Text));
        Assert.Equal((900308, 900308), ((await sandbox.GetAsync(without.Path + "/organization")).Code, (await sandbox.GetAsync(without.Path + "/customDomains")).Code));
        Assert.Single(JArray.Parse((await sandbox.GetAsync(without.Path + "/qualifications")).Text));
    }

    private static async Task<Account> FirstAsync(SandboxClient sandbox, bool delegated) => await Account.AllAsync(sandbox).FirstAsync(account => account.DelegatedAccess == delegated, TestContext.Current.CancellationToken);
}
