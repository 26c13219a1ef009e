using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Profiles;

/// <summary>Reads a billing profile (contract §5.2, A.1).</summary>
internal static class BillingReader
{
    public static CustomerBillingProfile Read(JsonCursor json, Guid customerId)
    {
        var profile = new CustomerBillingProfile { CustomerId = customerId };
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.Id:
                    profile = profile with { ProfileId = json.Text() };
                    break;
                case MemberNames.CompanyName:
                    profile = profile with { CompanyName = json.Text() };
                    break;
                case MemberNames.Email:
                    profile = profile with { Email = json.Text() };
                    break;
                case MemberNames.Culture:
                    profile = profile with { Culture = json.Text() };
                    break;
                case MemberNames.Language:
                    profile = profile with { Language = json.Text() };
                    break;
                case MemberNames.DefaultAddress:
                    profile = profile with { Address = AddressReader.Read(json) };
                    break;
                case MemberNames.Attributes:
                    profile = profile with { ETag = Etag(json) };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return profile;
    }

    // It goes back to the service letter by letter.
    private static string? Etag(JsonCursor json)
    {
        string? etag = null;
        json.Object(member =>
        {
            if (member == MemberNames.Etag)
            {
                etag = json.Exact();
            }
            else
            {
                json.Skip();
            }
        });
        return etag;
    }
}
