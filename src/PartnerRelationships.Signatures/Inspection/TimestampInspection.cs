using System;
using System.Linq;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Tsp;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Signatures.Inspection;

/// <summary>Looks at a time stamp over a signature.</summary>
internal sealed class TimestampInspection(ChainCheck chains)
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    public TimestampVerdict Check(DetachedSignature signature)
    {
        if (signature.Timestamp is null)
        {
            return new TimestampVerdict();
        }

        try
        {
            return Check(new TimeStampToken(new CmsSignedData(signature.Timestamp)), signature.StampedHash);
        }
        catch (Exception error) when (Rubbish.Is(error))
        {
            return Invalid($"It cannot be read, or is not valid: {ScreenText.OneLine(error.Message)}");
        }
    }

    private TimestampVerdict Check(TimeStampToken token, byte[] hash)
    {
        var (info, store) = (token.TimeStampInfo, token.GetCertificates());
        if (info.MessageImprintAlgOid != NistObjectIdentifiers.IdSha256.Id || !info.GetMessageImprintDigest().SequenceEqual(hash))
        {
            return Invalid("It covers something other than this signature.");
        }

        if (store.EnumerateMatches(token.SignerID).FirstOrDefault() is not { } authority)
        {
            return Invalid("It does not contain the time-stamping authority's certificate.");
        }

        token.Validate(authority);
        var (certificate, moment) = (SignatureInspection.Of(authority), new DateTimeOffset(DateTime.SpecifyKind(info.GenTime, DateTimeKind.Utc)));
        var (state, reason) = chains.Check(certificate, [.. store.EnumerateMatches(null).Select(SignatureInspection.Of)], moment, TimeStamping);
        return new TimestampVerdict { State = state, Reason = reason, TimestampedOn = moment, Authority = certificate.Subject };
    }

    private static TimestampVerdict Invalid(string reason) => new() { State = SignatureState.Invalid, Reason = reason };
}
