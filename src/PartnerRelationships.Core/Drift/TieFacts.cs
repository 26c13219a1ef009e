using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Drift;

/// <summary>What a customer's ties say in a word.</summary>
internal static class TieFacts
{
    private const string Reseller = "reseller";
    private static readonly string[] Gone = ["none", "not found"];

    /// <summary>Whether there is a reseller relationship; null if the service does not say, or says something else.</summary>
    public static bool? IsCustomer(CustomerRelationship customer) =>
        string.Equals(customer.Reseller, Reseller, StringComparison.OrdinalIgnoreCase) ? true : Gone.Contains(customer.Reseller, StringComparer.OrdinalIgnoreCase) ? false : null;

    /// <summary>Whether the service does not say what the relationship is.</summary>
    public static bool IsUnknown(CustomerRelationship customer) => customer.Reseller is "" or "unknown";

    /// <summary>The delegated admin relationships that give their roles; none if they could not be read.</summary>
    public static IEnumerable<CustomerDelegatedAdmin> InForce(CustomerRelationship customer) => (customer.DelegatedAdminRelationships ?? []).Where(IsInForce);

    /// <summary>Whether somebody could still administer the customer without the privileges of before: one is in force that a group has, or of which the groups are not known.</summary>
    public static bool IsAdministered(CustomerRelationship customer) => InForce(customer).Any(one => one.Groups is not { Count: 0 });

    /// <summary>Whether it gives its roles.</summary>
    public static bool IsInForce(CustomerDelegatedAdmin one) => string.Equals(one.Status, DelegatedAdminStatus.Active, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it can be asked for again.</summary>
    public static bool IsWaiting(CustomerDelegatedAdmin one) =>
        string.Equals(one.Status, DelegatedAdminStatus.Created, StringComparison.OrdinalIgnoreCase) || string.Equals(one.Status, DelegatedAdminStatus.ApprovalPending, StringComparison.OrdinalIgnoreCase);
}
