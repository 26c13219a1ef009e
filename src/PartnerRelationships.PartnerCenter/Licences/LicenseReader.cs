using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Licences;

/// <summary>Reads a user's licence, and what the service remarks on a change (contract A.7, A§6).</summary>
internal static class LicenseReader
{
    public static PartnerCustomerUserLicense Read(JsonCursor json, Guid customerId, Guid userId)
    {
        var product = new ProductDraft();
        json.Object(member => product.Member(json, member));
        return new PartnerCustomerUserLicense
        {
            CustomerId = customerId,
            UserId = userId,
            SkuId = product.RequireId(),
            ProductName = product.Name,
            PartNumber = product.PartNumber,
            LicenseGroup = product.Group,
            ServicePlans = product.Plans,
        };
    }

    /// <summary>The warnings of a change that was carried out.</summary>
    public static IReadOnlyList<string> Warnings(JsonCursor json)
    {
        var warnings = new List<string>();
        json.Root(member =>
        {
            if (member == MemberNames.LicenseWarnings)
            {
                json.Array(() => warnings.Add(Warning(json)));
            }
            else
            {
                json.Skip();
            }
        });
        return warnings;
    }

    private static string Warning(JsonCursor json)
    {
        string? code = null, message = null;
        List<string> plans = [];
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.Code:
                    code = json.Text();
                    break;
                case MemberNames.Message:
                    message = json.Text();
                    break;
                case MemberNames.ServicePlans:
                    plans = Plans(json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        var words = string.Join(": ", new[] { code, message }.Where(part => part is not null));
        return (words.Length == 0 ? "The service returned a warning without text." : words) + (plans.Count == 0 ? "" : $" ({string.Join(", ", plans)})");
    }

    // Names, or objects that have one: the documents show neither.
    private static List<string> Plans(JsonCursor json)
    {
        var names = new List<string>();
        json.Array(() =>
        {
            if (json.IsObject())
            {
                names.Add(Name(json));
            }
            else if (json.Text() is { } name)
            {
                names.Add(name);
            }
        });
        return names;
    }

    private static string Name(JsonCursor json)
    {
        string? display = null, service = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.DisplayName:
                    display = json.Text();
                    break;
                case MemberNames.ServiceName:
                    service = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return display ?? service ?? "a service without a name";
    }
}
