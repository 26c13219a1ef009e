using System.Collections.Generic;

namespace PartnerRelationships.Core.Validations;

/// <summary>What a customer in a country must have (contract A§7). A list that is empty, and what is null, says nothing.</summary>
public sealed record CountryRules
{
    /// <summary>Whether an address needs a state.</summary>
    public bool IsStateRequired { get; init; }

    /// <summary>The states that there are.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>The languages that a profile may have.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The cultures that a profile may have.</summary>
    public IReadOnlyList<string> Cultures { get; init; } = [];

    /// <summary>The culture that is usual.</summary>
    public string? DefaultCulture { get; init; }

    /// <summary>Whether an address needs a postal code.</summary>
    public bool IsPostalCodeRequired { get; init; }

    /// <summary>What postal codes look like, as a regular expression of the service's.</summary>
    public string? PostalCodePattern { get; init; }

    /// <summary>Whether an address needs a city.</summary>
    public bool IsCityRequired { get; init; }

    /// <summary>What phone numbers look like, as a regular expression of the service's.</summary>
    public string? PhonePattern { get; init; }

    /// <summary>Whether an organisation may have a registration number.</summary>
    public bool? IsRegistrationNumberSupported { get; init; }
}
