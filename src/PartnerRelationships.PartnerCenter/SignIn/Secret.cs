using System.Net;
using System.Security;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Turns secrets into text and back. MSAL wants text, so this happens at the last moment.</summary>
internal static class Secret
{
    public static string Reveal(SecureString secret) => new NetworkCredential("", secret).Password;

    public static SecureString Hide(string secret)
    {
        var hidden = new NetworkCredential("", secret).SecurePassword;
        hidden.MakeReadOnly();
        return hidden;
    }
}
