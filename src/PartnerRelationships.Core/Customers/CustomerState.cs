using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Customers;

/// <summary>What can still be said of a customer, whether or not there is a relationship.</summary>
public sealed record CustomerState
{
    private const string None = "none";

    /// <summary>The company's name; empty when it cannot be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>The default domain; null when it cannot be read.</summary>
    public string? Domain { get; init; }

    /// <summary>Every domain of the tenant that could be read; more than the default one only where the partner may see them.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The relationship as named by the service; none when it has none to show.</summary>
    public string Relationship { get; init; } = None;

    /// <summary>Delegated administrative privileges.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>Two-letter country; null where the partner may not see the address.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the service does not (or no longer) know the tenant.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Whether there is no relationship (any more).</summary>
    public bool IsGone => IsMissing || string.Equals(Relationship, None, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is said before anything was read.</summary>
    public static CustomerState Unread { get; } = new() { Relationship = "unknown" };

    /// <summary>What is said of a tenant that the service does not know.</summary>
    public static CustomerState Missing { get; } = new() { Relationship = "not found", IsMissing = true };

    /// <summary>What a customer that was read says.</summary>
    public static CustomerState Of(PartnerCustomer customer) => new()
    {
        Name = customer.Name,
        Domain = customer.Domain,
        Domains = customer.CustomDomains ?? [],
        Relationship = customer.Relationship ?? "unknown",
        Country = customer.Country,
        DelegatedAdmin = customer.AllowsDelegatedAccess switch
        {
            true => DelegatedAdminState.Granted,
            false => DelegatedAdminState.NotGranted,
            null => DelegatedAdminState.Unknown,
        },
    };
}
