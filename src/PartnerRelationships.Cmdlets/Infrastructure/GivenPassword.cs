using System;
using System.Management.Automation;
using System.Security;

namespace PartnerRelationships.Commands;

/// <summary>A password as it is given: as such, or in a credential of the very user.</summary>
internal static class GivenPassword
{
    /// <summary>The password; null for none.</summary>
    /// <exception cref="InvalidInputException">The credential is another user's (UserCredentialMismatch).</exception>
    public static SecureString? Of(SecureString? password, PSCredential? credential, string principalName)
    {
        if (credential is not null && !string.Equals(credential.UserName, principalName, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidInputException("UserCredentialMismatch", $"The credential is for '{credential.UserName}', but the user is '{principalName}'.");
        }

        return credential?.Password ?? password;
    }
}
