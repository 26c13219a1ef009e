using System.IO;
using System.Net;
using System.Security;
using Newtonsoft.Json;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.PartnerCenter.Users;

/// <summary>Writes the bodies that make and change users (contract §5.14, A§6): what is not there is not sent.</summary>
internal static class UserWriter
{
    /// <summary>Restores a deleted user; the service overlooks all else beside it.</summary>
    public const string Restored = """{"State":"active","Attributes":{"ObjectType":"CustomerUser"}}""";

    public static string Write(UserEdit edit) => Write(edit, password: null);

    public static string Write(UserCreation creation) => Write(creation.Fields, creation.Password);

    public static string Write(UserPassword password) => Write(new UserEdit(), password);

    private static string Write(UserEdit fields, UserPassword? password)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            Member(json, "UsageLocation", fields.UsageLocation);
            Member(json, "UserPrincipalName", fields.UserPrincipalName);
            Member(json, "FirstName", fields.FirstName);
            Member(json, "LastName", fields.LastName);
            Member(json, "DisplayName", fields.DisplayName);
            Member(json, "ImmutableId", fields.ImmutableId);
            if (password is not null)
            {
                json.WritePropertyName("PasswordProfile");
                json.WriteStartObject();
                Member(json, "Password", Reveal(password.Password));
                json.WritePropertyName("ForceChangePassword");
                json.WriteValue(password.ForceChange);
                json.WriteEndObject();
            }

            json.WritePropertyName("Attributes");
            json.WriteStartObject();
            Member(json, "ObjectType", "CustomerUser");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return text.ToString();
    }

    // JSON wants text, so this happens at the last moment.
    private static string Reveal(SecureString secret) => new NetworkCredential("", secret).Password;

    private static void Member(JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
