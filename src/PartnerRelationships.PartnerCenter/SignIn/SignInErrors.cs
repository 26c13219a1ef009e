using System;
using System.Net.Http;
using Microsoft.Identity.Client;

using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Turns what MSAL raises into errors of the ladder. The one place that does. MSAL's own exception is never passed on: it
/// carries the authority's whole answer.</summary>
internal static class SignInErrors
{
    /// <summary>The error that a failure of the sign-in amounts to; null when it is one of the ladder already.</summary>
    public static PartnerRelationshipsException? Of(Exception error, SignInOptions options) => error switch
    {
        MsalServiceException service => OfService(service, options),
        MsalClientException client => OfClient(client, options),
        PartnerRelationshipsException => null,
        HttpRequestException => Unreachable(options, "could not be reached: " + error.GetBaseException().Message),
        OperationCanceledException => Unreachable(options, "did not answer in time"),

        // An answer that MSAL's parser gave up on, with an exception of its own choice.
        _ => Unreachable(options, $"did not give a valid answer ({error.GetType().Name})"),
    };

    /// <summary>MSAL took an answer for a success that holds no token.</summary>
    public static UnreachableException NoToken(SignInOptions options) => Unreachable(options, "did not give a valid answer (it contains no access token)");

    private static PartnerRelationshipsException OfService(MsalServiceException error, SignInOptions options)
    {
        var until = HeldBack.Until(error, options.Clock.Now);
        var fault = AuthorityFault.Of(error, options, until - options.Clock.Now);
        return error switch
        {
            _ when AadErrors.Of(fault, options) is { } known => known,
            MsalThrottledServiceException => HeldBackUntil(fault, until),
            { ErrorCode: MsalError.CodeExpired or "expired_token" } => DeviceCodeExpired(fault),
            { ErrorCode: "authorization_declined" or MsalError.AccessDenied } => Cancelled(fault),
            { StatusCode: 429 } => new ThrottledException("SignInThrottled", $"Microsoft Entra ID is throttling sign-ins{Words(until)}: {fault}", fault)
            {
                RecommendedAction = "Wait a minute, or until then, then connect once and share the connection.",
            },
            { StatusCode: >= 500 } when until is not null => new UnreachableException("AuthorityUnreachable", $"The sign-in service {options.Cloud.Authority.Host} has a problem, and asks for no requests{Words(until)}.", fault)
            {
                RecommendedAction = "Connect again after that. Until then, no sign-in is attempted.",
            },
            { StatusCode: >= 500 } or { ErrorCode: MsalError.RequestTimeout or MsalError.ServiceNotAvailable } => Unreachable(options, "has a problem", fault),
            { ErrorCode: MsalError.InvalidClient } => AadErrors.SecretInvalid(fault),
            MsalUiRequiredException => AadErrors.SignInAgain(fault, options),
            _ => new AuthenticationFailedException("SignInFailed", $"The sign-in was refused: {fault}", fault)
            {
                RecommendedAction = "Look the AADSTS code up; report the correlation id to your tenant's administrator.",
            },
        };
    }

    private static ThrottledException HeldBackUntil(ServiceFault fault, DateTimeOffset? until) =>
        new("SignInThrottled", $"No sign-in was attempted: the sign-in service recently reported a problem ({fault.Status}), and MSAL, Microsoft's library, delays every sign-in of this process{(until is null ? " for about a minute" : Words(until))}.", fault)
        {
            RecommendedAction = "Connect again after that. A new PowerShell process tries at once, but may get the same result.",
        };

    private static string Words(DateTimeOffset? until) => until is { } moment ? $" until {moment:u}" : "";

    private static AuthenticationFailedException OfClient(MsalClientException error, SignInOptions options) => error.ErrorCode switch
    {
        MsalError.AuthenticationCanceledError or MsalError.AccessDenied => Cancelled(null),
        MsalError.CodeExpired or "expired_token" => DeviceCodeExpired(null),
        MsalError.LinuxXdgOpen => new AuthenticationFailedException("BrowserUnavailable", "No browser could be opened on this machine.")
        {
            RecommendedAction = "Use Connect-PartnerCenter -UseDeviceCode, and sign in with a browser on another machine.",
        },
        MsalError.CryptographicError => new AuthenticationFailedException("CertificateInvalid", "The certificate's private key cannot be used.")
        {
            RecommendedAction = "Give the account that runs this permission to read the private key, and use an RSA key.",
        },
        _ => new AuthenticationFailedException("SignInFailed", $"The sign-in failed ({error.ErrorCode}).")
        {
            RecommendedAction = options.Method == SignInMethod.Interactive ? "Try again, or use -UseDeviceCode." : "Connect again.",
        },
    };

    private static AuthenticationFailedException Cancelled(ServiceFault? fault) =>
        new("SignInCancelled", "The sign-in was cancelled or declined.", fault) { RecommendedAction = "Connect again, and finish the sign-in in the browser." };

    private static AuthenticationFailedException DeviceCodeExpired(ServiceFault? fault) =>
        new("DeviceCodeExpired", "The code expired before anybody entered it.", fault) { RecommendedAction = "Connect again, and enter the new code within 15 minutes." };

    private static UnreachableException Unreachable(SignInOptions options, string what, ServiceFault? fault = null) =>
        new("AuthorityUnreachable", $"The sign-in service {options.Cloud.Authority.Host} {what}.", fault)
        {
            RecommendedAction = "Check the network and the proxy, then try again.",
        };
}
