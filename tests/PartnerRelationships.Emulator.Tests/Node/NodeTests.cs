using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Emulator.Tests.Node;

/// <summary>A client in another language, which has nothing of .NET's (contract §5.12, §5.14, A§6).</summary>
public sealed class NodeTests
{
    [Fact]
    public async Task A_script_of_Node_runs_through_a_customers_account()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60", "--partner-type", "DirectBill");

        using var node = Start(Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Emulator.Tests", "Node", "account.mjs"), emulator.Address.GetLeftPart(UriPartial.Authority));
        var said = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (node.ExitCode, said));
        var asked = (await emulator.RequestsAsync())["operations"]!.AsArray().Select(row => $"{row!["operation"]} {row["status"]} {row["count"]}").Where(row => !row.StartsWith("GET", StringComparison.Ordinal));
        Assert.Equal(
            [
                "DELETE /v1/customers/{id}/directoryroles/{id}/usermembers/{id} 204 1", "DELETE /v1/customers/{id}/users/{id} 204 1",
                "PATCH /v1/customers/{id}/subscriptions/{id} 200 1", "PATCH /v1/customers/{id}/subscriptions/{id} 400 1", "PATCH /v1/customers/{id}/users/{id} 200 2",
                "POST /v1/customers/{id}/directoryroles/{id}/usermembers 201 1", "POST /v1/customers/{id}/users 200 1",
                "POST /v1/customers/{id}/users/{id}/licenseupdates 201 2", "POST /v1/customers/{id}/users/{id}/licenseupdates 400 1",
            ],
            asked);
    }

    private static Process Start(string script, string address)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [script, address]) { RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node.js is not installed (Debian: nodejs), so no client in JavaScript was tried.");
            throw;
        }
    }
}
