using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Connections;

/// <summary>What an application may not do without a user (contract §2.2): refused before a request leaves, and said why.</summary>
public static class SignInRules
{
    /// <summary>Refuses an operation that the service gives to users alone.</summary>
    /// <param name="signIn">Who signed in; one that does not say is left to the service.</param>
    /// <param name="operation">What was wanted, for the message: "Ending a relationship".</param>
    /// <exception cref="AccessDeniedException">An application signed in alone.</exception>
    public static void RequireUser(this SignInIdentity signIn, string operation)
    {
        if (signIn.RefusalOf(operation) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Why an operation that the service gives to users alone is refused; null if it is not.</summary>
    /// <param name="signIn">Who signed in; one that does not say is left to the service.</param>
    /// <param name="operation">What is wanted, for the message: "Ending a relationship".</param>
    public static AccessDeniedException? RefusalOf(this SignInIdentity signIn, string operation) => signIn.Kind != SignInKind.Application
        ? null
        : new AccessDeniedException("AppOnlyNotSupported", $"{operation} needs a signed-in user: Partner Center does not accept an app-only token for it.")
        {
            RecommendedAction = ErrorIds.ActionOf("AppOnlyNotSupported"),
        };
}
