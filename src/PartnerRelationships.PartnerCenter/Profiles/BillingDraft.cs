using System;
using Newtonsoft.Json;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Profiles;

/// <summary>A billing profile's resource with what an edit names, and everything else as it came, known or not (contract §5.2).</summary>
internal static class BillingDraft
{
    /// <summary>The body of the change.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">It is no profile.</exception>
    public static string With(string text, BillingEdit edit)
    {
        var resource = WholeResource.Load(text);
        var address = resource.Child(MemberNames.DefaultAddress) ?? throw new FormatException("The billing profile in it has no address.");
        resource.Set(MemberNames.CompanyName, edit.CompanyName);
        resource.Set(MemberNames.Email, edit.Email);
        resource.Set(MemberNames.Culture, edit.Culture);
        resource.Set(MemberNames.Language, edit.Language);
        address.Set(MemberNames.FirstName, edit.FirstName);
        address.Set(MemberNames.LastName, edit.LastName);
        address.Set(MemberNames.AddressLine1, edit.AddressLine);
        address.Set(MemberNames.AddressLine2, edit.AddressLine2);
        address.Set(MemberNames.City, edit.City);
        address.Set(MemberNames.State, edit.State);
        address.Set(MemberNames.PostalCode, edit.PostalCode);
        address.Set(MemberNames.Country, edit.Country);
        address.Set(MemberNames.PhoneNumber, edit.PhoneNumber);
        return resource.ToString(Formatting.None);
    }
}
