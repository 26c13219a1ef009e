using System.Linq;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>What is wrong with a wish before it is sent (contract A§6).</summary>
internal static class UserInput
{
    /// <summary>Brings an edit into the service's form.</summary>
    /// <exception cref="InvalidInputException">It cannot be used (UserNameInvalid, UsageLocationInvalid).</exception>
    public static UserEdit Normalise(UserEdit edit)
    {
        if (edit.UserPrincipalName is { } name && !IsPrincipalName(name))
        {
            throw new InvalidInputException("UserNameInvalid", $"'{name}' is not a sign-in name (a name, an @ and a domain of the customer).");
        }

        if (edit.UsageLocation is { } country && !(country.Length == 2 && country.All(letter => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))))
        {
            throw new InvalidInputException("UsageLocationInvalid", $"'{country}' is not a two-letter country code, such as DE.");
        }

        return edit with { UsageLocation = edit.UsageLocation?.ToUpperInvariant() };
    }

    private static bool IsPrincipalName(string name)
    {
        var parts = name.Split('@');
        return parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0 && !name.Any(char.IsWhiteSpace);
    }
}
