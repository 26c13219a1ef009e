using System;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>What events are to the ledger (contract A§4.3). Unknown names pass through.</summary>
internal static class NotificationKinds
{
    public static NotificationKind Of(string eventName) => eventName.ToUpperInvariant() switch
    {
        "RESELLER-RELATIONSHIP-ACCEPTED-BY-CUSTOMER" or "INDIRECT-RESELLER-RELATIONSHIP-ACCEPTED-BY-CUSTOMER" => NotificationKind.CustomerAccepted,
        "GRANULAR-ADMIN-RELATIONSHIP-APPROVED" or "GRANULAR-ADMIN-RELATIONSHIP-ACTIVATED" => NotificationKind.RightsApproved,
        "GRANULAR-ADMIN-RELATIONSHIP-TERMINATED" or "GRANULAR-ADMIN-RELATIONSHIP-EXPIRED" => NotificationKind.RightsEnded,
        "SUBSCRIPTION-UPDATED" => NotificationKind.SubscriptionChanged,
        "TEST-CREATED" => NotificationKind.Test,
        var name when name.StartsWith("DAP-ADMIN-RELATIONSHIP-", StringComparison.Ordinal) => NotificationKind.Privileges,
        _ => NotificationKind.Other,
    };
}
