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
        _ => Unreachable(options, $"did not answer as it should ({error.GetType().Name})"),
    };

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
            { StatusCode: 429 } => new ThrottledException("SignInThrottled", $"The authority asks to slow down{Words(until)}: {fault}", fault)
            {
                RecommendedAction = "Wait a minute, or until then, then connect once and share the connection.",
            },
            { StatusCode: >= 500 } when until is not null => new UnreachableException("AuthorityUnreachable", $"{options.Cloud.Authority.Host}, which signs people in, has trouble of its own, and asks to be left alone{Words(until)}.", fault)
            {
                RecommendedAction = "Connect again after that; until then nothing is asked.",
            },
            { StatusCode: >= 500 } or { ErrorCode: MsalError.RequestTimeout or MsalError.ServiceNotAvailable } => Unreachable(options, "has trouble of its own", fault),
            { ErrorCode: MsalError.InvalidClient } => AadErrors.SecretInvalid(fault),
            MsalUiRequiredException => AadErrors.SignInAgain(fault, options),
            _ => new AuthenticationFailedException("SignInFailed", $"The sign-in was refused: {fault}", fault)
            {
                RecommendedAction = "Look the AADSTS code up; report the correlation id to your tenant's administrator.",
            },
        };
    }

    private static ThrottledException HeldBackUntil(ServiceFault fault, DateTimeOffset? until) =>
        new("SignInThrottled", $"The authority was not asked: it said a while ago that it has trouble ({fault.Status}), and MSAL, Microsoft's library, holds every sign-in of this process back{(until is null ? " for about a minute" : Words(until))}.", fault)
        {
            RecommendedAction = "Connect again after that. A new PowerShell process asks at once, and may meet the same.",
        };

    private static string Words(DateTimeOffset? until) => until is { } moment ? $" until {moment:u}" : "";

    private static AuthenticationFailedException OfClient(MsalClientException error, SignInOptions options) => error.ErrorCode switch
    {
        MsalError.AuthenticationCanceledError or MsalError.AccessDenied => Cancelled(null),
        MsalError.CodeExpired or "expired_token" => DeviceCodeExpired(null),
        MsalError.LinuxXdgOpen => new AuthenticationFailedException("BrowserUnavailable", "No browser could be opened on this machine.")
        {
            RecommendedAction = "Use Connect-PartnerCenter -UseDeviceCode, and sign in with a browser elsewhere.",
        },
        MsalError.CryptographicError => new AuthenticationFailedException("CertificateInvalid", "The certificate's private key cannot be used.")
        {
            RecommendedAction = "Give the account that runs this the right to read the private key, and use an RSA key.",
        },
        _ => new AuthenticationFailedException("SignInFailed", $"The sign-in failed ({error.ErrorCode}).")
        {
            RecommendedAction = options.Method == SignInMethod.Interactive ? "Try again, or use -UseDeviceCode." : "Connect again.",
        },
    };

    private static AuthenticationFailedException Cancelled(ServiceFault? fault) =>
        new("SignInCancelled", "The sign-in was cancelled or declined.", fault) { RecommendedAction = "Connect again, and finish the sign-in in the browser." };

    private static AuthenticationFailedException DeviceCodeExpired(ServiceFault? fault) =>
        new("DeviceCodeExpired", "Nobody entered the code before it ended.", fault) { RecommendedAction = "Connect again, and enter the new code within a quarter of an hour." };

    private static UnreachableException Unreachable(SignInOptions options, string what, ServiceFault? fault = null) =>
        new("AuthorityUnreachable", $"{options.Cloud.Authority.Host}, which signs people in, {what}.", fault)
        {
            RecommendedAction = "Check the network and the proxy, then try again.",
        };
}
