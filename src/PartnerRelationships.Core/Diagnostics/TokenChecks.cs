using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What the token says: its audience, its lifetime, who signed in, and whether a second factor was used.</summary>
internal static class TokenChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public static IEnumerable<ConnectionFinding> Of(Examination examination) =>
        [Audience(examination), Expiry(examination), Kind(examination), Mfa(examination)];

    private static ConnectionFinding Audience(Examination examination) => examination.Token switch
    {
        { FitsService: true } token => Finding.Passed(ConnectionCheck.TokenAudience, $"The token was made for {token.Identity.Audience}."),
        { FitsService: false } token => Finding.Failed(
            ConnectionCheck.TokenAudience, $"The token was made for '{token.Identity.Audience}', not for {token.ExpectedAudience}.", "WrongAudience"),
        _ => Silent(ConnectionCheck.TokenAudience, examination, "which service it is for"),
    };

    private static ConnectionFinding Expiry(Examination examination)
    {
        const ConnectionCheck Check = ConnectionCheck.TokenExpiry;
        if (examination.Token is not { Identity.ExpiresOn: { } end } token)
        {
            return Silent(Check, examination, "when it ends");
        }

        var left = end - examination.Ports.Clock.Now;
        return token.Renews ? Finding.Passed(Check, $"The token expires on {end:u}, and is renewed automatically.")
            : left <= TimeSpan.Zero ? Finding.Failed(Check, $"The token expired on {end:u}.", "AccessTokenExpired")
            : left <= Soon ? Finding.Warning(Check, $"The token expires on {end:u}, and is not renewed.", ErrorIds.ActionOf("AccessTokenExpired")!)
            : Finding.Passed(Check, $"The token is valid until {end:u}, and is not renewed.");
    }

    private static ConnectionFinding Kind(Examination examination) => examination.Identity.Kind switch
    {
        SignInKind.ApplicationAndUser => Finding.Passed(ConnectionCheck.SignInKind, $"A user signed in{Named(examination.Identity)}."),
        SignInKind.Application => Finding.Warning(
            ConnectionCheck.SignInKind, "App-only sign-in. It may read and create customers, and read and change subscriptions; nearly everything else needs a signed-in user.", ErrorIds.ActionOf("AppOnlyNotSupported")!),
        _ => Silent(ConnectionCheck.SignInKind, examination, "who signed in"),
    };

    private static ConnectionFinding Mfa(Examination examination) => (examination.Identity, examination.Profile?.IsMfaCompliant) switch
    {
        ({ Kind: SignInKind.Application }, _) => Finding.Passed(ConnectionCheck.Mfa, "App-only sign-in: multi-factor authentication applies to users only."),
        _ when examination.Profile?.Error is { ErrorId: "MfaRequired" } error => Finding.Of(ConnectionCheck.Mfa, ConnectionOutcome.Failed, error),
        (_, true) => Finding.Passed(ConnectionCheck.Mfa, "The service confirms that the sign-in used multi-factor authentication."),
        (_, false) => Finding.Failed(ConnectionCheck.Mfa, "The service says that the sign-in did not use multi-factor authentication.", "MfaRequired"),
        ({ AuthenticationMethods: var methods }, _) when methods.Contains("mfa") => Finding.Passed(ConnectionCheck.Mfa, "The token says that the sign-in used multi-factor authentication."),
        ({ AuthenticationMethods.Count: > 0 }, _) => Finding.Failed(ConnectionCheck.Mfa, "The token says that the sign-in did not use multi-factor authentication.", "MfaRequired"),
        _ => Silent(ConnectionCheck.Mfa, examination, "whether a second factor was used, and neither does the service"),
    };

    private static string Named(SignInIdentity identity) => identity.UserName is { } name ? ": " + name : "";

    private static ConnectionFinding Silent(ConnectionCheck check, Examination examination, string what) =>
        examination.Token is null ? Finding.NotAsked(check, examination.Obstacle)
        : examination.Ports.IsSandbox ? Finding.Unknown(check, "A sandbox accepts any token, and its own token contains no such information.")
        : Finding.Unknown(check, $"The token does not say {what}.");
}
