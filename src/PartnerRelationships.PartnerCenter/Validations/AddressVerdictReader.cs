using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Validations;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Validations;

/// <summary>Reads what the service thinks of an address: an object, or a bare yes or no (contract A§7).</summary>
internal static class AddressVerdictReader
{
    public static AddressVerdict Read(JsonCursor json)
    {
        if (!json.IsObject())
        {
            return new AddressVerdict(null, json.Flag() == true, null, []);
        }

        string? status = null, message = null;
        var suggestions = new List<CustomerAddress>();
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.Status:
                    status = json.Text();
                    break;
                case MemberNames.ValidationMessage:
                    message = json.Text();
                    break;
                case MemberNames.SuggestedAddresses:
                    json.Array(() => suggestions.Add(AddressReader.Read(json)));
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new AddressVerdict(status, IsGood(status), message, suggestions);
    }

    // Microsoft's table prints the words with blanks.
    private static bool IsGood(string? status) => status?.Replace(" ", "") is { } word
        && (word.Equals("VerifiedShippable", StringComparison.OrdinalIgnoreCase) || word.Equals("Verified", StringComparison.OrdinalIgnoreCase));
}
