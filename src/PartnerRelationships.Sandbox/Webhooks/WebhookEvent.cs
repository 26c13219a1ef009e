using System;
using System.Linq;
using PartnerRelationships.Sandbox.Audit;

namespace PartnerRelationships.Sandbox.Webhooks;

/// <summary>The events that the sandbox sends (contract A§4.3). There is none for a reseller relationship that ends.</summary>
internal static class WebhookEvent
{
    public const string Test = "test-created";

    public static readonly string[] All =
    [
        "reseller-relationship-accepted-by-customer", "indirect-reseller-relationship-accepted-by-customer", "dap-admin-relationship-terminated",
        "granular-admin-relationship-approved", "granular-admin-relationship-activated", "granular-admin-relationship-terminated", "granular-admin-relationship-expired",
        "granular-admin-access-assignment-created", "granular-admin-access-assignment-activated", "granular-admin-access-assignment-updated", "granular-admin-access-assignment-deleted",
        "subscription-updated", Test,
    ];

    /// <summary>The event of what happened; null if the service sends none. The log and the events use the same names.</summary>
    public static string? Of(AuditEntry entry) => entry.Event
        ?? (entry.Operation == "update_subscription" ? "subscription-updated" : All.FirstOrDefault(name => name == entry.Operation.Replace('_', '-')));

    /// <summary>What the event is about, as named by the service: its kind and its address.</summary>
    public static (string Name, string? Uri) ResourceOf(AuditEntry entry) => entry.Resource switch
    {
        AuditEntry.Customer => ("Customer", $"{Outbox.Service}/v1/customers/{entry.CustomerId}"),
        AuditEntry.Dap => ("PartnerCustomerDap", null),
        AuditEntry.Gdap => ("GranularAdminRelationship", Rights(entry)),
        AuditEntry.Subscription => ("subscription", $"{Outbox.Service}/webhooks/v1/customers/{entry.CustomerId}/subscriptions/{entry.Data?["SubscriptionId"]}"),
        _ when entry.Data?["AssignmentId"] is { } assignment => ("GranularAdminAccessAssignment", $"{Rights(entry)}/accessAssignments/{assignment}"),
        _ => (entry.Resource, null),
    };

    private static string Rights(AuditEntry entry) => $"https://partner.microsoft.com/granularAdminRelationships/{entry.Data?["RelationshipId"]}";
}
