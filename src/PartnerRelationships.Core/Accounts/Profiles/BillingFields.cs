using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Profiles;

namespace PartnerRelationships.Core.Accounts.Profiles;

/// <summary>The fields of a billing profile that can be changed, by the names that the ledger knows them under.</summary>
internal static class BillingFields
{
    private static readonly FieldTable<BillingEdit, CustomerBillingProfile> Table = new(
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
        new("phoneNumber", edit => edit.PhoneNumber, profile => profile.Address.PhoneNumber) { IsPersonal = true });

    /// <summary>What an edit makes of a profile, for the ledger.</summary>
    public static IReadOnlyList<FieldChange> Of(CustomerBillingProfile before, BillingEdit edit) => Table.Of(edit, before);

    /// <summary>Whether a profile is what the edit asks for.</summary>
    public static bool Shows(CustomerBillingProfile profile, BillingEdit edit) => Table.Shows(profile, edit);

    /// <summary>What an edit would change, in words.</summary>
    public static string Words(CustomerBillingProfile before, BillingEdit edit) => string.Join(", ", Table.Open(edit, before)
        .Select(field => $"{field.Name} from '{field.Shown(before)}' to '{field.Wanted(edit)}'")
        .DefaultIfEmpty("nothing"));

    /// <summary>Somebody else's changes of the fields in the edit, as text; empty if there are none.</summary>
    public static string Conflicts(CustomerBillingProfile seen, CustomerBillingProfile now, BillingEdit edit) => string.Join(", ", Table.Contested(edit, seen, now)
        .Select(field => $"{field.Name} was '{field.Shown(seen)}', is now '{field.Shown(now)}', and you want '{field.Wanted(edit)}'"));
}
