using System;
using System.Collections.Generic;
using System.Text.Json;

namespace PartnerRelationships.Bench.Server;

/// <summary>What a bare loop keeps of a customer.</summary>
internal sealed record BareCustomer(Guid Id, string? Name, string? Domain, string? Relationship)
{
    // A customer's own members are at depth 3 and its profile's at depth 4; the token is the only "value" there is.
    public static string? Read(ReadOnlySpan<byte> page, List<BareCustomer> customers)
    {
        var reader = new Utf8JsonReader(page);
        string? token = null, name = null, domain = null, relationship = null;
        var id = Guid.Empty;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 2 && id != Guid.Empty)
            {
                customers.Add(new BareCustomer(id, name, domain, relationship));
                id = Guid.Empty;
            }

            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == 3 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.GetGuid();
            }
            else if (reader.CurrentDepth == 4 && reader.ValueTextEquals("companyName"u8))
            {
                reader.Read();
                name = reader.GetString();
            }
            else if (reader.CurrentDepth == 4 && reader.ValueTextEquals("domain"u8))
            {
                reader.Read();
                domain = reader.GetString();
            }
            else if (reader.CurrentDepth == 3 && reader.ValueTextEquals("relationshipToPartner"u8))
            {
                reader.Read();
                relationship = reader.GetString();
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                token = reader.GetString();
            }
        }

        return token;
    }
}
