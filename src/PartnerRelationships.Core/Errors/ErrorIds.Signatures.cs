using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Signatures =>
    [
        new("SigningCertificateUnfit", "The certificate cannot be used for signing: it has no private key on this machine, is outside its validity period, is issued for other uses, or its key is unusable.",
            "Give -SigningCertificate a certificate with its private key (RSA or ECDSA) and the key usage digital signature."),
        new("SigningCertificateMissing", "A time stamp applies to a signature, but nothing is being signed.", "Give -SigningCertificate together with -TimestampServer."),
        new("TimestampServerInvalid", "The address is not that of a time-stamping server.", "Give an https address. Plain http is accepted for loopback addresses only."),
        new("TimestampFailed", "The time-stamping server did not answer, refused, or gave an invalid answer. Nothing was written.", "Try again, or name another one with -TimestampServer."),
        new("TrustedRootInvalid", "A file that -TrustedRoot names has no certificate.", "Give the certificate of the certification authority as a file (PEM or DER), or as an object."),
        new("LedgerBroken", "The hash chain of the ledger is broken, so its head cannot be certified. Nothing was written.", "Test-RelationshipLedger shows what is wrong. Restore a backup of the ledger."),
        new("WitnessNotFound", "There is no saved head of a ledger at that path.", "Check that -Witness names the right file."),
        new("WitnessInvalid", "The file given with -Witness is not a saved ledger head. The message says where.", "Give the unchanged file that Save-RelationshipLedgerHead wrote."),
        new("WitnessExists", "The file already exists. It was left unchanged.", "Give another -Path, or replace the file with -Force."),
        new("WitnessNotWritten", "The head of the ledger cannot be written.", "Check that the folder exists and is writable."),
    ];
}
