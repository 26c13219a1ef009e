using System.Threading.Tasks;

namespace PartnerRelationships.Browser.Tests.Browser;

/// <summary>The partner's side of delegated admin rights, asked of the emulator as Microsoft Graph is asked.</summary>
internal static class AdminRequests
{
    private const string Relationships = "v1.0/tenantRelationships/delegatedAdminRelationships";

    /// <summary>A request that waits for approval; its id.</summary>
    public static async Task<string> AskAsync(Emulator.Tests.Wire.Emulator emulator)
    {
        var created = await emulator.SendAsync("POST", Relationships, """
            {"displayName":"Helpdesk of Duna Cloud","duration":"P730D","autoExtendDuration":"P180D",
             "accessDetails":{"unifiedRoles":[{"roleDefinitionId":"729827e3-9c14-49f7-bb1b-9608f156bbb8"},{"roleDefinitionId":"f2ef992c-3afb-46b9-b7cf-a126ee74c451"},{"roleDefinitionId":"4d6ac14f-3453-41d0-bef9-a3e0c569773a"}]}}
            """);
        Assert.Equal(201, created.Status);
        var id = (string)created.Json["id"]!;
        Assert.Equal(201, (await emulator.SendAsync("POST", $"{Relationships}/{id}/requests", """{"action":"lockForApproval"}""")).Status);
        return id;
    }

    public static async Task<string> StatusAsync(Emulator.Tests.Wire.Emulator emulator, string id) => (string)(await emulator.GetAsync($"{Relationships}/{id}")).Json["status"]!;
}
