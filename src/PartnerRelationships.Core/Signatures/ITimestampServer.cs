using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Signatures;

/// <summary>An authority that confirms what was there at a time (RFC 3161).</summary>
public interface ITimestampServer
{
    /// <summary>Has a hash confirmed.</summary>
    /// <param name="hash">SHA-256.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The token's DER.</returns>
    /// <exception cref="RemoteServiceException">The server did not answer, refused, or answered something else (TimestampFailed).</exception>
    Task<byte[]> StampAsync(byte[] hash, CancellationToken cancellationToken);
}
