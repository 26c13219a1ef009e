using System;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Audit;

/// <summary>What happened to a customer (contract §5.15).</summary>
/// <param name="Operation">What was done, as named by the service.</param>
/// <param name="Resource">What it was done to.</param>
/// <param name="CustomerId">The customer's tenant.</param>
/// <param name="CustomerName">The customer's name.</param>
/// <param name="NewValue">The resource as it is now.</param>
internal sealed record AuditEntry(string Operation, string Resource, Guid CustomerId, string CustomerName, JObject NewValue)
{
    public const string Customer = "customer", Relationship = "partner_customer_relationship", Dap = "partner_customer_dap",
        Gdap = "granular_admin_relationship", Subscription = "subscription", Partner = "partner_relationship", Agreement = "agreement", User = "customer_user",
        License = "license", Role = "customer_directory_role";

    /// <summary>More about it, as names and values; null for nothing more.</summary>
    public JObject? Data { get; init; }

    /// <summary>The data of what happened to one user.</summary>
    public static JObject OfUser(Guid id) => new() { ["CustomerUserId"] = id.ToString() };

    /// <summary>Its notification, if the record's name does not say which; null if it has none.</summary>
    public string? Event { get; init; }

    /// <summary>How long after the request it takes place.</summary>
    public TimeSpan After { get; init; }
}
