using System;
using System.Collections.Generic;
using System.Text.Json;

namespace PartnerRelationships.Bench.Server;

/// <summary>What a bare loop keeps of a user.</summary>
internal sealed record BareUser(Guid Id, string? PrincipalName, string? DisplayName, string? FirstName, string? LastName, string? UsageLocation, string? State)
{
    // A user's own members are at depth 3; the token is the only "value" there is.
    public static string? Read(ReadOnlySpan<byte> page, List<BareUser> users)
    {
        var reader = new Utf8JsonReader(page);
        string? token = null;
        var user = new string?[6];
        var id = Guid.Empty;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 2 && id != Guid.Empty)
            {
                users.Add(new BareUser(id, user[0], user[1], user[2], user[3], user[4], user[5]));
                id = Guid.Empty;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 3)
            {
                Keep(ref reader, user, ref id);
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                token = reader.GetString();
            }
        }

        return token;
    }

    private static void Keep(ref Utf8JsonReader reader, string?[] user, ref Guid id)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            id = reader.GetGuid();
            return;
        }

        var place = reader.ValueTextEquals("userPrincipalName"u8) ? 0 : reader.ValueTextEquals("displayName"u8) ? 1 : reader.ValueTextEquals("firstName"u8) ? 2
            : reader.ValueTextEquals("lastName"u8) ? 3 : reader.ValueTextEquals("usageLocation"u8) ? 4 : reader.ValueTextEquals("state"u8) ? 5 : -1;
        if (place >= 0)
        {
            reader.Read();
            user[place] = reader.GetString();
        }
    }
}
