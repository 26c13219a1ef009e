using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Signatures =>
    [
        new("SigningCertificateUnfit", "The certificate is none to sign with: it has no private key here, is outside its time of validity, is for other uses, or its key cannot be used.",
            "Give one with its private key, RSA or ECDSA, whose key usage has the digital signature, to -SigningCertificate."),
        new("SigningCertificateMissing", "A time stamp is of a signature, and nothing is signed.", "Give -SigningCertificate beside -TimestampServer."),
        new("TimestampServerInvalid", "The address is not that of a time-stamping server.", "Give an https address; plain http is for loopback only."),
        new("TimestampFailed", "The time-stamping server did not answer, refused, or answered something else. Nothing was written.", "Try again, or name another one with -TimestampServer."),
        new("TrustedRootInvalid", "A file that -TrustedRoot names has no certificate.", "Give the authority's certificate as a file (PEM or DER), or as an object."),
        new("LedgerBroken", "The chain of the ledger is broken, and nobody vouches for it. Nothing was written.", "Test-RelationshipLedger says what is wrong; bring back a copy of the ledger."),
        new("WitnessNotFound", "There is no saved head of a ledger at that path.", "Look whether -Witness names the right file."),
        new("WitnessInvalid", "What -Witness names is no saved head of a ledger; the message says where.", "Give the file that Save-RelationshipLedgerHead wrote, as it was written."),
        new("WitnessExists", "There is a file already; it was left as it is.", "Give another -Path, or -Force."),
        new("WitnessNotWritten", "The head of the ledger cannot be written.", "Check that the folder is there and can be written to."),
    ];
}
