using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>The Microsoft Customer Agreement (contract A§7).</summary>
public sealed class AgreementTests
{
    private const string OfType = "?agreementType=MicrosoftCustomerAgreement";

    [Fact]
    public async Task An_acceptance_is_confirmed_once_for_each_person()
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill);
        var path = $"v1/customers/{(await sandbox.ListAsync())[0]["id"]}/agreements";
        var template = (string)(await sandbox.GetAsync("v1/agreements" + OfType)).Items.OrderBy(item => (int)item["versionRank"]!).Last()["templateId"]!;
        var before = (await sandbox.GetAsync(path + OfType)).Items.Count;

        var made = await sandbox.PostAsync(path, Body(template, "Ada"));
        var again = await sandbox.PostAsync(path, Body(template, "Ada"));

        Assert.Equal((201, "Ada"), (made.Status, (string)made.Body["primaryContact"]!["firstName"]!));
        Assert.Equal((600061, "PartnerConfirmedAgreementAlreadyExists", false), (again.Code, (string)again.Body["errorName"]!, (bool)again.Body["isRetryable"]!));
        Assert.Equal(201, (await sandbox.PostAsync(path, Body(template, "Bea"))).Status);
        Assert.Equal(before + 2, (await sandbox.GetAsync(path + OfType)).Items.Count);
        // Without its type the agreement before it is meant, of which there is none.
        Assert.Empty((await sandbox.GetAsync(path)).Items);
        Assert.Equal(3000, (await sandbox.PostAsync(path, Body("0", "Ada"))).Code);
        Assert.Equal(["create_agreement agreement", "create_agreement agreement"], (await sandbox.GetAsync("v1/auditrecords")).Items.Select(r => $"{r["operationType"]} {r["resourceType"]}"));
    }

    [Fact]
    public async Task An_indirect_reseller_reads_and_does_not_confirm()
    {
        using var sandbox = SandboxClient.Open();
        var customers = await sandbox.ListAsync();
        var direct = 0;
        foreach (var customer in customers)
        {
            direct += (bool)(await sandbox.GetAsync($"v1/customers/{customer["id"]}/directSignedMicrosoftCustomerAgreementStatus")).Body["isSigned"]! ? 1 : 0;
        }

        Assert.InRange(direct, 1, customers.Count - 1);
        Assert.Equal(600006, (await sandbox.PostAsync($"v1/customers/{customers[0]["id"]}/agreements", Body("117a77b0-9360-443b-8795-c6dedc750cf9", "Ada"))).Code);
    }

    private static JObject Body(string template, string name) => new()
    {
        ["primaryContact"] = new JObject { ["firstName"] = name, ["lastName"] = "Hill", ["email"] = "ada@hill.example" },
        ["templateId"] = template,
        ["dateAgreed"] = "2020-01-02T00:00:00Z",
        ["type"] = "MicrosoftCustomerAgreement",
    };
}
