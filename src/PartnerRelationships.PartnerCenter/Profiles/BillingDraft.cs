using System;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
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
        Set(resource, (MemberNames.CompanyName, edit.CompanyName), (MemberNames.Email, edit.Email), (MemberNames.Culture, edit.Culture), (MemberNames.Language, edit.Language));
        Set(
            address,
            (MemberNames.FirstName, edit.FirstName),
            (MemberNames.LastName, edit.LastName),
            (MemberNames.AddressLine1, edit.AddressLine),
            (MemberNames.AddressLine2, edit.AddressLine2),
            (MemberNames.City, edit.City),
            (MemberNames.State, edit.State),
            (MemberNames.PostalCode, edit.PostalCode),
            (MemberNames.Country, edit.Country),
            (MemberNames.PhoneNumber, edit.PhoneNumber));
        return resource.ToString(Formatting.None);
    }

    private static void Set(JObject resource, params (string Name, string? Value)[] members)
    {
        foreach (var (name, value) in members.Where(member => member.Value is not null))
        {
            if (resource.Member(name) is { } known)
            {
                known.Value = value;
            }
            else
            {
                resource[name] = value;
            }
        }
    }
}
