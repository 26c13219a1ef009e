using System;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>What a PATCH asks for; null leaves a member as it is.</summary>
/// <remarks>The body is the whole resource: an automatic renewal that it does not mention is switched off. Only beside a change of
/// status are default values (quantity 0, year 1, cycle "unknown") taken for absent, and then the renewal stays too:
/// the old SDK suspends with such a body (contract §5.12, §11.9).</remarks>
internal sealed record SubscriptionChange(string? Status, int? Quantity, bool AutoRenew, string? FriendlyName, string? OfferId, string? BillingCycle, string? Scheduled, NextTerm? NextTerm)
{
    private static readonly string[] Dates = ["creationDate", "effectiveStartDate", "commitmentEndDate"];

    public static SubscriptionChange Read(JObject body, SubscriptionRow current)
    {
        var status = body.Text("status");
        if (Same(status, current.Status) || Same(status, "none")) status = null;
        var sparse = status is not null && IsSparse(body);
        var cycle = body.Text("billingCycle");
        return new SubscriptionChange(
            status?.ToLowerInvariant(),
            sparse && body.Number("quantity") == 0 ? null : WholeNumber(body),
            sparse ? current.AutoRenew : body.Flag("autoRenewEnabled") ?? false,
            body.Text("friendlyName"),
            body.Text("offerId"),
            Same(cycle, "unknown") || Same(cycle, "none") ? null : cycle,
            sparse ? current.Scheduled : Whole(body, "scheduledActions"),
            sparse ? NextTerm.Parse(current.NextTerm) : NextTerm.Parse(Whole(body, "scheduledNextTermInstructions")));
    }

    public static void CheckEtag(SubscriptionRow row, JObject body, string? ifMatch)
    {
        var given = new[] { ifMatch?.Trim().Trim('"'), body.Child("attributes").Text("etag")?.Trim('"') };
        if (given.Any(etag => !string.IsNullOrEmpty(etag) && etag != "*" && etag != row.Etag)) throw new Refusal(400, 2055, "Etag is no longer valid");
    }

    private static bool IsSparse(JObject body) =>
        body.Number("quantity") == 0 || Same(body.Text("billingCycle"), "unknown") || Dates.Any(d => body.Text(d)?.StartsWith("0001-01-01", StringComparison.Ordinal) == true);

    private static string? Whole(JObject body, string name) => body.GetValue(name, StringComparison.OrdinalIgnoreCase) is JContainer { HasValues: true } value ? value.ToString(Formatting.None) : null;

    private static int? WholeNumber(JObject body) => body.Number("quantity") is { } quantity ? (int)Math.Max(-1, Math.Min(int.MaxValue, quantity)) : null;

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
