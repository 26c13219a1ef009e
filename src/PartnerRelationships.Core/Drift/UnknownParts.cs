using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Drift;

/// <summary>Says what could not be read. What comes of a list is the same for everybody, and is said once; what was asked for each customer is said for each.</summary>
/// <param name="isDetailed">Whether each customer was asked about.</param>
internal sealed class UnknownParts(Func<bool> isDetailed)
{
    private readonly HashSet<string> told = [];

    /// <summary>What could not be read of a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="privileges">Whether its delegated administrative privileges count.</param>
    public IEnumerable<RelationshipFinding> Of(CustomerRelationship customer, bool privileges)
    {
        foreach (var part in customer.Missing)
        {
            if (Said(customer, part.Part, part.ErrorId, $"{part.Part} could not be read: {part.Reason}") is { } finding)
            {
                yield return finding;
            }
        }

        if (privileges && customer.DelegatedAdmin == DelegatedAdminState.Unknown && Privileges(customer) is { } unknown)
        {
            yield return unknown;
        }
    }

    /// <summary>That something is not known; null if that was said.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="part">The part.</param>
    /// <param name="why">A word for why, to tell it once.</param>
    /// <param name="evidence">Why, in a sentence.</param>
    public RelationshipFinding? Said(CustomerRelationship customer, string part, string why, string evidence) =>
        isDetailed() ? customer.Unknown(part, evidence)
        : told.Add($"{part} {why}") ? customer.Unknown(part, evidence) with { CustomerId = null, Name = "", Domain = null, Command = null }
        : null;

    // No list has them. For a tenant that is not a customer there is nobody to ask.
    private RelationshipFinding? Privileges(CustomerRelationship customer) => TieFacts.IsCustomer(customer) == false ? null : Said(
        customer,
        nameof(CustomerRelationship.DelegatedAdmin),
        "unknown",
        isDetailed() ? "The service does not say whether delegated administrative privileges (DAP) are granted." : "Delegated administrative privileges (DAP), groups and subscriptions were not read, because no list contains them. Use -Detailed to read them for each customer.");
}
