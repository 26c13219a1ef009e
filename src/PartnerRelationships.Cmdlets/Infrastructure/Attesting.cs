using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>The operator's attestation, without which no plan is carried out and nothing is removed.</summary>
internal static class Attesting
{
    /// <summary>Refuses to continue without an attestation: either -Attest, or the answer to a confirmation, which shows the statement.</summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="attests">Whether -Attest is given.</param>
    /// <param name="statement">What is attested; null if a plan will say it.</param>
    public static void Require(AsyncCmdlet cmdlet, bool attests, string? statement = null)
    {
        if (!attests && !Asking.WillAsk(cmdlet) && !Asking.OnlyTells(cmdlet))
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(
                new InvalidInputException("AttestationMissing", statement is null
                    ? "Nothing is done without the attestation, and -Confirm:$false suppresses the prompt that asks for it. Run without -Confirm:$false to see the statement."
                    : "Nothing is done without the attestation, and no prompt asks for it here: " + statement),
                target: null));
        }
    }

    /// <summary>Who attests what, now.</summary>
    public static Attestation By(PartnerSession session, string reason) => new(reason, Operator(session), session.Clock.Now) { Person = PersonRules.Of(session) };

    // The operating system account shows who was at the machine; the sign-in, the identity that the service saw.
    private static string Operator(PartnerSession session)
    {
        var account = $@"{Environment.UserDomainName}\{Environment.UserName}";
        return session.SignIn.UserName is { } user ? $"{user} ({account})" : account;
    }
}
