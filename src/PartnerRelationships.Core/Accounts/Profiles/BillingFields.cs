using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Profiles;

namespace PartnerRelationships.Core.Accounts.Profiles;

/// <summary>The fields of a billing profile that can be changed, by the names that the ledger knows them under. A released name never changes.</summary>
internal static class BillingFields
{
    private static readonly Field[] All =
    [
        new("companyName", edit => edit.CompanyName, profile => profile.CompanyName),
        new("firstName", edit => edit.FirstName, profile => profile.Address.FirstName),
        new("lastName", edit => edit.LastName, profile => profile.Address.LastName),
        new("email", edit => edit.Email, profile => profile.Email) { IsPersonal = true },
        new("culture", edit => edit.Culture, profile => profile.Culture),
        new("language", edit => edit.Language, profile => profile.Language),
        new("addressLine", edit => edit.AddressLine, profile => profile.Address.AddressLine) { IsPersonal = true },
        new("addressLine2", edit => edit.AddressLine2, profile => profile.Address.AddressLine2) { IsPersonal = true },
        new("city", edit => edit.City, profile => profile.Address.City),
        new("state", edit => edit.State, profile => profile.Address.State),
        new("postalCode", edit => edit.PostalCode, profile => profile.Address.PostalCode) { IsPersonal = true },
        new("country", edit => edit.Country, profile => profile.Address.Country),
        new("phoneNumber", edit => edit.PhoneNumber, profile => profile.Address.PhoneNumber) { IsPersonal = true },
    ];

    /// <summary>What an edit makes of a profile, for the ledger.</summary>
    public static IReadOnlyList<FieldChange> Of(CustomerBillingProfile before, BillingEdit edit) =>
        [.. Asked(edit).Select(field => new FieldChange(field.Name, field.Kept(field.Shown(before)), field.Kept(field.Wanted(edit))))];

    /// <summary>Whether a profile is what the edit asks for.</summary>
    public static bool Shows(CustomerBillingProfile profile, BillingEdit edit) => Asked(edit).All(field => field.Wanted(edit) == field.Shown(profile));

    /// <summary>What an edit would change, in words.</summary>
    public static string Words(CustomerBillingProfile before, BillingEdit edit) => string.Join(", ", Asked(edit)
        .Where(field => field.Wanted(edit) != field.Shown(before))
        .Select(field => $"{field.Name} from '{field.Shown(before)}' to '{field.Wanted(edit)}'")
        .DefaultIfEmpty("nothing"));

    /// <summary>What somebody else made of the fields that the edit asks for, in words; empty where nobody did.</summary>
    public static string Conflicts(CustomerBillingProfile seen, CustomerBillingProfile now, BillingEdit edit) => string.Join(", ", Asked(edit)
        .Where(field => field.Shown(seen) != field.Shown(now) && field.Wanted(edit) != field.Shown(now))
        .Select(field => $"{field.Name} was '{field.Shown(seen)}', is '{field.Shown(now)}' now, and was to be '{field.Wanted(edit)}'"));

    private static IEnumerable<Field> Asked(BillingEdit edit) => All.Where(field => field.Wanted(edit) is not null);

    private sealed record Field(string Name, Func<BillingEdit, string?> Wanted, Func<CustomerBillingProfile, string?> Shown)
    {
        /// <summary>Whether the ledger does not keep the value, only what tells it from others.</summary>
        public bool IsPersonal { get; init; }

        public string? Kept(string? value) => IsPersonal ? ValueMark.Of(value) : value;
    }
}
