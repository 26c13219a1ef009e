using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Signatures;

/// <summary>Signs, and has the time confirmed where that is wanted.</summary>
/// <param name="signer">Who signs.</param>
/// <param name="server">The time-stamping server; null for no timestamp.</param>
public sealed class SigningDesk(ISigner signer, ITimestampServer? server)
{
    /// <summary>Who signs, as the certificate names them.</summary>
    public string Name => signer.Name;

    /// <summary>Signs. What is stamped is the signature: with it goes what it is over.</summary>
    /// <param name="hash">SHA-256 of what is signed.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidInputException">The key cannot be used (SigningCertificateUnfit).</exception>
    /// <exception cref="RemoteServiceException">There is no time stamp to be had (TimestampFailed).</exception>
    public async Task<DetachedSignature> SignAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var signature = new DetachedSignature(signer.Sign(hash), Timestamp: null);
        return server is null ? signature : signature with { Timestamp = await server.StampAsync(signature.StampedHash, cancellationToken).ConfigureAwait(false) };
    }
}
