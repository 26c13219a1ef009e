using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Validations;

/// <summary>What the service is asked before a customer is created (contract §5.11, A§7).</summary>
public interface ICreationChecks
{
    /// <summary>Whether a domain belongs to a tenant already.</summary>
    Task<bool> IsDomainTakenAsync(string domain, CancellationToken cancellationToken);

    /// <summary>What the service thinks of an address.</summary>
    Task<AddressVerdict> CheckAddressAsync(CustomerAddress address, CancellationToken cancellationToken);

    /// <summary>What a customer in a country must have.</summary>
    /// <param name="country">Two letters.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task<CountryRules> GetCountryRulesAsync(string country, CancellationToken cancellationToken);

    /// <summary>Whether a reseller may be the partner on record; a distributor's question.</summary>
    /// <param name="partnerId">The reseller's partner id (PLA id, once MPN id).</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>Null where the service says nothing of that id.</returns>
    /// <exception cref="AccessDeniedException">The partner may not ask.</exception>
    Task<ResellerVerdict?> CheckResellerAsync(string partnerId, CancellationToken cancellationToken);
}

/// <summary>What the service thinks of an address.</summary>
/// <param name="Status">VerifiedShippable, Verified, InteractionRequired, StreetPartial, PremisesPartial, Multiple, None, NotValidated or anything newer;
/// null if it only said yes or no.</param>
/// <param name="IsGood">Whether it may be used without asking.</param>
/// <param name="Message">What the service says of it; null for nothing.</param>
/// <param name="Suggestions">What it suggests in its place.</param>
public sealed record AddressVerdict(string? Status, bool IsGood, string? Message, IReadOnlyList<CustomerAddress> Suggestions);

/// <summary>Whether a reseller may be the partner on record.</summary>
/// <param name="IsValid">Whether it may.</param>
/// <param name="Code">The service's code where it may not; null for none.</param>
/// <param name="Description">Why it may not; null for no word.</param>
public sealed record ResellerVerdict(bool IsValid, string? Code, string? Description);
