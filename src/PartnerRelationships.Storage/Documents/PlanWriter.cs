using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Writes plans: every member, also those without a value, in the order in which a person reads them.</summary>
internal sealed class PlanWriter(JsonTextWriter json)
{
    /// <summary>The older form of file: one object with everything. Its seal is not of lines, so it stays in it.</summary>
    public const string Form = "PartnerRelationships.RemovalPlan/1";

    public void Write(RelationshipPlan plan) => Object(() =>
    {
        Text("format", Form);
        Text("planId", plan.PlanId.ToString());
        Text("partnerTenantId", plan.PartnerTenantId.ToString());
        Text("partnerName", plan.PartnerName);
        Text("partnerType", plan.PartnerType?.ToString());
        Moment("createdOn", plan.CreatedOn);
        Text("createdBy", plan.CreatedBy);
        Text("createdUnder", plan.CreatedUnder);
        Text("host", plan.Host);
        Text("reason", plan.Reason);
        Number("baseCount", plan.BaseCount);
        Member("options", () => Object(() => Options(plan.Options)));
        List("customers", plan.Customers, Customer);
        List("unchecked", plan.Unchecked, Gap);
        Text("seal", plan.Seal);
        List("approvals", plan.Approvals, Approval);
    });

    /// <summary>Writes the members of a plan's first line.</summary>
    public void Head(RelationshipPlan plan, int customers)
    {
        Text("format", PlanLine.Form);
        Text("planId", plan.PlanId.ToString());
        Text("kind", plan.Kind);
        Text("partnerTenantId", plan.PartnerTenantId.ToString());
        Text("partnerName", plan.PartnerName);
        Text("partnerType", plan.PartnerType?.ToString());
        Moment("createdOn", plan.CreatedOn);
        Text("createdBy", plan.CreatedBy);
        Text("createdUnder", plan.CreatedUnder);
        Member("maker", plan.Maker ?? new RelationshipPerson(), Person);
        Text("host", plan.Host);
        Text("reason", plan.Reason);
        Number("baseCount", plan.BaseCount);
        Member("options", () => Object(() => Options(plan.Options)));
        Number("customers", customers);
    }

    /// <summary>Writes the members of a customer's line.</summary>
    public void PlacedCustomer(PlannedCustomer customer, int place)
    {
        Number("place", place);
        Customer(customer);
    }

    private void Options(PlanOptions options)
    {
        Member("suspendLegacy", () => json.WriteValue(options.SuspendLegacy));
        Member("cancelNewCommerce", () => json.WriteValue(options.CancelNewCommerce));
        Member("terminateDelegatedAdmin", () => json.WriteValue(options.TerminateDelegatedAdmin));
        Number("maximumCount", options.MaximumCount);
        Member("maximumShare", () => json.WriteValue(options.MaximumShare));
        Number("canarySize", options.CanarySize);
        Member("requireApproval", () => json.WriteValue(options.RequireApproval));
        Text("validFor", options.ValidFor.ToString("c", CultureInfo.InvariantCulture));
        Member("protected", () => Array(options.Protected, json.WriteValue));
    }

    private void Customer(PlannedCustomer customer)
    {
        Text("customerId", customer.CustomerId.ToString());
        Text("name", customer.Name);
        Text("domain", customer.Domain);
        Text("verdict", customer.Verdict.ToString());
        Text("delegatedAdmin", customer.DelegatedAdmin.ToString());
        List("blockers", customer.Blockers, Blocker);
        List("steps", customer.Steps, Step);
    }

    public void Gap(PlanGap gap)
    {
        Text("subject", gap.Subject);
        Text("place", gap.Place);
        Text("errorId", gap.ErrorId);
        Text("detail", gap.Detail);
    }

    private void Blocker(Blocker blocker)
    {
        Text("rule", blocker.Rule.ToString());
        Text("evidence", blocker.Evidence);
        Text("whoMustAct", blocker.WhoMustAct);
        Text("remedy", blocker.Remedy);
        Text("atEndOfTerm", blocker.AtEndOfTerm?.ToString());
        Moment("until", blocker.Until);
        Moment("clearedFrom", blocker.ClearedFrom);
        Text("subjectId", blocker.SubjectId);
        Member("monthlyCost", () => json.WriteValue(blocker.MonthlyCost));
        Text("currency", blocker.Currency);
    }

    private void Step(PlannedStep step)
    {
        Number("number", step.Number);
        Text("kind", step.Kind.ToString());
        Text("subjectId", step.SubjectId);
        Text("subjectName", step.SubjectName);
        Text("effect", step.Effect);
        // Steps of earlier versions know none of them, and stay written as they were.
        if (step.RoleIds.Count > 0)
        {
            Member("roles", () => Array(step.RoleIds, json.WriteValue));
        }

        if (step.Days is { } days)
        {
            Number("days", days);
        }

        if (step.AutoExtend is { } autoExtend)
        {
            Member("autoExtend", () => json.WriteValue(autoExtend));
        }
    }

    public void Approval(PlanApproval approval)
    {
        Text("approvedBy", approval.ApprovedBy);
        Moment("approvedOn", approval.ApprovedOn);
        Text("host", approval.Host);
        Text("seal", approval.Seal);
        Text("comment", approval.Comment);
        if (approval.By is { } by)
        {
            Member("by", by, Person);
        }

        // Earlier versions know neither: an approval without them stays one that they read.
        TextIfAny("signature", approval.Signature);
        TextIfAny("timestamp", approval.Timestamp);
    }

    private void Person(RelationshipPerson person)
    {
        Text("userName", person.UserName);
        Text("objectId", person.ObjectId?.ToString());
        Text("tenantId", person.TenantId?.ToString());
        Text("issuer", person.Issuer);
        Text("account", person.Account);
        Text("service", person.Service);
        Text("source", person.Source.ToString());
    }

    public void Text(string name, string? value) => Member(name, () => json.WriteValue(value));

    private void TextIfAny(string name, string? value)
    {
        if (value is not null)
        {
            Text(name, value);
        }
    }

    private void Number(string name, int? value) => Member(name, () => json.WriteValue(value));

    private void Moment(string name, DateTimeOffset? value) => Text(name, value?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> write) => Member(name, () => Array(items, item => Object(() => write(item))));

    public void Member<T>(string name, T value, Action<T> write) => Member(name, () => Object(() => write(value)));

    private void Member(string name, Action write)
    {
        json.WritePropertyName(name);
        write();
    }

    public void Object(Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    private void Array<T>(IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
