using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>A plan as fields of text, as its seal covers them: names as in the file, an item's place as a part of its name. A released
/// name never changes.</summary>
internal static class PlanFields
{
    /// <summary>Every field of the plan but its seal, its approvals and its path.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(RelationshipPlan plan) =>
    [
        new("planId", plan.PlanId.ToString()),
        new("partnerTenantId", plan.PartnerTenantId.ToString()),
        new("partnerName", plan.PartnerName),
        new("partnerType", plan.PartnerType?.ToString()),
        new("createdOn", EventFields.Moment(plan.CreatedOn)),
        new("createdBy", plan.CreatedBy),
        new("createdUnder", plan.CreatedUnder),
        new("host", plan.Host),
        new("reason", plan.Reason),
        new("baseCount", Number(plan.BaseCount)),
        .. Within("options", Options(plan.Options)),
        .. List("customers", plan.Customers, Customer),

        // Plans from before have none, and no seal over that.
        .. plan.Unchecked.Count > 0 ? List("unchecked", plan.Unchecked, Gap) : [],
    ];

    /// <summary>The fields of an approval, with the plan that it is of.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(Guid planId, PlanApproval approval) =>
    [
        new("planId", planId.ToString()),
        new("approvedBy", approval.ApprovedBy),
        new("approvedOn", EventFields.Moment(approval.ApprovedOn)),
        new("host", approval.Host),
        new("seal", approval.Seal),
        new("comment", approval.Comment),
        new("signature", approval.Signature),
        new("timestamp", approval.Timestamp),
        .. approval.By is { } by ? Within("by", Person(by)) : [],
    ];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static IEnumerable<KeyValuePair<string, string?>> Person(RelationshipPerson person) =>
    [
        new("userName", person.UserName),
        new("objectId", person.ObjectId?.ToString()),
        new("tenantId", person.TenantId?.ToString()),
        new("issuer", person.Issuer),
        new("account", OrNull(person.Account)),
        new("service", OrNull(person.Service)),
        new("source", person.Source.ToString()),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Options(PlanOptions options) =>
    [
        new("suspendLegacy", options.SuspendLegacy.ToString()),
        new("cancelNewCommerce", options.CancelNewCommerce.ToString()),
        new("terminateDelegatedAdmin", options.TerminateDelegatedAdmin.ToString()),
        new("maximumCount", options.MaximumCount is { } count ? Number(count) : null),
        new("maximumShare", options.MaximumShare?.ToString("R", CultureInfo.InvariantCulture)),
        new("canarySize", Number(options.CanarySize)),
        new("requireApproval", options.RequireApproval.ToString()),
        new("validFor", options.ValidFor.ToString("c", CultureInfo.InvariantCulture)),
        .. List("protected", options.Protected, text => [new("", text)]),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Customer(PlannedCustomer customer) =>
    [
        new("customerId", customer.CustomerId.ToString()),
        new("name", customer.Name),
        new("domain", customer.Domain),
        new("verdict", customer.Verdict.ToString()),
        new("delegatedAdmin", customer.DelegatedAdmin.ToString()),
        .. List("blockers", customer.Blockers, Blocker),
        .. List("steps", customer.Steps, Step),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Gap(PlanGap gap) =>
        [new("subject", gap.Subject), new("place", gap.Place), new("errorId", gap.ErrorId), new("detail", gap.Detail)];

    private static IEnumerable<KeyValuePair<string, string?>> Blocker(Blocker blocker) =>
    [
        new("rule", blocker.Rule.ToString()),
        new("evidence", blocker.Evidence),
        new("whoMustAct", blocker.WhoMustAct),
        new("remedy", blocker.Remedy),
        new("atEndOfTerm", blocker.AtEndOfTerm?.ToString()),
        new("until", Moment(blocker.Until)),
        new("clearedFrom", Moment(blocker.ClearedFrom)),
        new("subjectId", blocker.SubjectId),
        new("monthlyCost", blocker.MonthlyCost?.ToString("G29", CultureInfo.InvariantCulture)),
        new("currency", blocker.Currency),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Step(PlannedStep step) =>
    [
        new("number", Number(step.Number)),
        new("kind", step.Kind.ToString()),
        new("subjectId", step.SubjectId),
        new("subjectName", step.SubjectName),
        new("effect", step.Effect),
        .. Rights(step),
    ];

    // Steps from before have none of these, and no seal over that.
    private static List<KeyValuePair<string, string?>> Rights(PlannedStep step)
    {
        var fields = new List<KeyValuePair<string, string?>>(step.RoleIds.Count > 0 ? List("roles", step.RoleIds, text => [new("", text)]) : []);
        if (step.Days is { } days)
        {
            fields.Add(new("days", Number(days)));
        }

        if (step.AutoExtend is { } extends)
        {
            fields.Add(new("autoExtend", extends.ToString()));
        }

        return fields;
    }

    private static IEnumerable<KeyValuePair<string, string?>> List<T>(string name, IReadOnlyList<T> items, Func<T, IEnumerable<KeyValuePair<string, string?>>> fields) =>
        items.SelectMany((item, place) => Within($"{name}.{Number(place)}", fields(item))).Append(new(name + ".count", Number(items.Count)));

    private static IEnumerable<KeyValuePair<string, string?>> Within(string name, IEnumerable<KeyValuePair<string, string?>> fields) =>
        fields.Select(field => new KeyValuePair<string, string?>(field.Key.Length == 0 ? name : $"{name}.{field.Key}", field.Value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Moment(DateTimeOffset? moment) => moment is { } known ? EventFields.Moment(known) : null;
}
