using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>The operator's attestation, without which no plan is carried out and nothing is removed.</summary>
internal static class Attesting
{
    /// <summary>Refuses to go on where nobody attests: neither with -Attest, nor with the answer to a confirmation, which shows the statement.</summary>
    public static void Require(PSCmdlet cmdlet, bool attests)
    {
        if (!attests && !Asking.WillAsk(cmdlet) && !Asking.OnlyTells(cmdlet))
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(
                new InvalidInputException("AttestationMissing", "Nothing is done without the attestation, and nobody is asked for it: " + RemovalKind.Instance.Words.Statement),
                target: null));
        }
    }

    /// <summary>Who attests what, now.</summary>
    public static Attestation By(PartnerSession session, string reason) => new(reason, Operator(session), session.Clock.Now) { Person = PersonRules.Of(session) };

    // The account tells who sat there; the sign-in, who the service was told it was.
    private static string Operator(PartnerSession session)
    {
        var account = $@"{Environment.UserDomainName}\{Environment.UserName}";
        return session.SignIn.UserName is { } user ? $"{user} ({account})" : account;
    }
}
