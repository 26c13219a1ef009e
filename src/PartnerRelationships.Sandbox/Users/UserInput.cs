using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>What a user may be like, and what clients send of it (contract A§6).</summary>
internal static class UserInput
{
    private const int ShortestPassword = 8;

    /// <summary>The user with what the body names; what it leaves out stays.</summary>
    public static UserRow Apply(UserRow user, JObject body, CustomerRow customer) => user with
    {
        PrincipalName = body.Text("userPrincipalName") is { } name ? PrincipalName(name, customer) : user.PrincipalName,
        FirstName = body.Text("firstName") ?? user.FirstName,
        LastName = body.Text("lastName") ?? user.LastName,
        DisplayName = body.Text("displayName") ?? user.DisplayName,
        UsageLocation = body.Text("usageLocation") is { } country ? Country(country) : user.UsageLocation,
        ImmutableId = body.Text("immutableId") ?? user.ImmutableId,
    };

    public static string PrincipalName(string name, CustomerRow customer)
    {
        var parts = name.Split('@');
        if (parts.Length != 2 || parts[0].Length == 0 || parts[0].Any(char.IsWhiteSpace)) throw Refusal.InvalidProperty("userPrincipalName");
        return CustomerKey.Of(parts[1]) == CustomerKey.Of(customer.Domain) ? name : throw Refusal.BadInput(
            "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.");
    }

    public static string Country(string code) =>
        code.Length == 2 && code.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) ? code.ToUpperInvariant() : throw Refusal.InvalidProperty("usageLocation");

    /// <summary>The password in a body; null for none.</summary>
    public static string? Password(JObject body)
    {
        var password = body.Child("passwordProfile")?.GetValue("password", StringComparison.OrdinalIgnoreCase) is JValue { Value: string { Length: > 0 } text } ? text : null;
        return password is null || IsStrong(password) ? password : throw Refusal.BadInput(
            "The specified password does not comply with password complexity requirements. Please provide a different password.");
    }

    private static bool IsStrong(string password)
    {
        bool[] classes = [password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c))];
        return password.Length >= ShortestPassword && classes.Count(has => has) >= 3;
    }
}
