using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Asks the sandbox, which has all the rules.</summary>
internal sealed class ConsentDesk(SandboxBridge bridge)
{
    private const string Consents = "/sandbox/consents", Admin = "/sandbox/delegatedadmin";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What the invitation asks for that a request's address makes.</summary>
    /// <exception cref="RefusedException">The link is not what the partner sent.</exception>
    public async Task<Invitation> DescribeAsync(HttpRequest page)
    {
        using var answer = await bridge.AskAsync(page, $"{Consents}?link={Uri.EscapeDataString(Link(page))}").ConfigureAwait(false);
        return await ReadAsync<Invitation>(answer).ConfigureAwait(false);
    }

    /// <summary>Accepts; a second acceptance from the same display of the page gets the same answer.</summary>
    /// <returns>The customer's tenant id.</returns>
    /// <exception cref="RefusedException">The sandbox refuses.</exception>
    public async Task<Guid> AcceptAsync(HttpRequest page, ConsentForm form)
    {
        using var answer = await bridge.AskAsync(page, Consents, form.ToJson(Link(page)), PostedForm.RequestIdOf(form)).ConfigureAwait(false);
        return (await ReadAsync<JsonElement>(answer).ConfigureAwait(false)).GetProperty("id").GetGuid();
    }

    /// <summary>What has come of it.</summary>
    /// <exception cref="RefusedException">There is no such customer.</exception>
    public async Task<Invitation> OutcomeAsync(HttpRequest page, string customer)
    {
        using var answer = await bridge.AskAsync(page, $"{Consents}/{Uri.EscapeDataString(customer)}").ConfigureAwait(false);
        return await ReadAsync<Invitation>(answer).ConfigureAwait(false);
    }

    /// <summary>What a request for delegated admin rights asks for.</summary>
    /// <exception cref="RefusedException">There is no such request.</exception>
    public async Task<AdminRequest> DescribeAdminAsync(HttpRequest page, string id)
    {
        using var answer = await bridge.AskAsync(page, $"{Admin}/{id}").ConfigureAwait(false);
        return await ReadAsync<AdminRequest>(answer).ConfigureAwait(false);
    }

    /// <summary>Approves it.</summary>
    /// <exception cref="RefusedException">The sandbox refuses.</exception>
    public async Task ApproveAdminAsync(HttpRequest page, string id, AdminForm form)
    {
        using var answer = await bridge.AskAsync(page, $"{Admin}/{id}/approve", JsonSerializer.Serialize(new { domain = form.Domain, role = form.Role }), PostedForm.RequestIdOf(form)).ConfigureAwait(false);
        await ReadAsync<JsonElement>(answer).ConfigureAwait(false);
    }

    // The fragment stays in the browser: the page is the one that it leads to.
    private static string Link(HttpRequest page) => $"{SandboxBridge.OriginOf(page)}{ConsentPages.Home}{page.QueryString.Value}#/partners/invitation";

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
        if (answer.IsSuccessStatusCode) return JsonSerializer.Deserialize<T>(text, Json)!;
        var fault = JsonSerializer.Deserialize<Fault>(text, Json)!;
        throw new RefusedException((int)answer.StatusCode, fault.Description ?? fault.Message ?? "", fault.Data?.FirstOrDefault());
    }

    /// <summary>An error in either of the service's two shapes (contract §4.1).</summary>
    private sealed record Fault(string? Description, string? Message, string[]? Data);
}
