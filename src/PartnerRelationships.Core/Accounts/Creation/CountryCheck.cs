using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Validations;

namespace PartnerRelationships.Core.Accounts.Creation;

/// <summary>Holds a new customer against the rules of its country.</summary>
internal sealed class CountryCheck(CountryRules rules)
{
    // The expressions come from outside: one that takes long says nothing.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private readonly List<string> problems = [];

    /// <summary>What could not be checked.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The customer with the country's usual culture, where none is given.</summary>
    /// <exception cref="InvalidInputException">It breaks a rule (CustomerDetailsInvalid); all that it breaks is named.</exception>
    public CustomerCreation Complete(CustomerCreation wanted)
    {
        var culture = wanted.Culture ?? rules.DefaultCulture ?? "en-US";
        var creation = wanted with { Culture = culture, Language = wanted.Language ?? culture.Split('-')[0].ToLowerInvariant() };
        Address(creation);
        Words(creation);
        Registration(creation);
        return problems.Count == 0 ? creation : throw new InvalidInputException("CustomerDetailsInvalid", $"{creation.Name} cannot be created in {creation.Country}: {string.Join("; ", problems)}.");
    }

    private void Address(CustomerCreation creation)
    {
        Problem(rules.IsCityRequired && creation.City.Length == 0, "a city is needed");
        Problem(rules.IsStateRequired && creation.State is null, $"a state is needed{Known(rules.States)}");
        Problem(creation.State is { } state && !Has(rules.States, state), $"'{creation.State}' is not a state of that country{Known(rules.States)}");
        Problem(rules.IsPostalCodeRequired && creation.PostalCode.Length == 0, "a postal code is needed");
        Pattern("postal code", creation.PostalCode, rules.PostalCodePattern);
        Pattern("phone number", creation.PhoneNumber, rules.PhonePattern);
    }

    private void Words(CustomerCreation creation)
    {
        Problem(!Has(rules.Cultures, creation.Culture!), $"the culture {creation.Culture} is not supported{Known(rules.Cultures)}");
        Problem(!Has(rules.Languages, creation.Language!), $"the language {creation.Language} is not supported{Known(rules.Languages)}");
    }

    private void Registration(CustomerCreation creation)
    {
        var isNeeded = RegistrationCountries.NeedNumber(creation.Country);
        Problem(isNeeded && creation.RegistrationNumber is null, "the organisation's registration number is needed");
        Problem(!isNeeded && rules.IsRegistrationNumberSupported == false && creation.RegistrationNumber is not null, "organisations have no registration number in that country");
        Problem(RegistrationCountries.NeedPhone(creation.Country) && creation.PhoneNumber is null, "a phone number is needed");
    }

    private void Pattern(string what, string? value, string? pattern)
    {
        if (string.IsNullOrEmpty(value) || pattern is null)
        {
            return;
        }

        try
        {
            Problem(!Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, Patience), $"'{value}' is not a valid {what} for that country");
        }
        catch (Exception error) when (error is RegexMatchTimeoutException or ArgumentException)
        {
            Warnings.Add($"The {what} '{value}' was not checked, because the service's rule for it is not usable.");
        }
    }

    private void Problem(bool isOne, string words)
    {
        if (isOne)
        {
            problems.Add(words);
        }
    }

    // An empty list says nothing.
    private static bool Has(IReadOnlyList<string> known, string word) => known.Count == 0 || known.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string Known(IReadOnlyList<string> words) => words.Count == 0 ? "" : $" ({string.Join(", ", words)})";
}
