using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Signatures;

/// <summary>Looks at signatures: whether they are over something, and whose.</summary>
public interface ISignatureInspection
{
    /// <summary>Looks at one.</summary>
    /// <param name="hash">The SHA-256 of what it should be over.</param>
    /// <param name="signature">The signature, from anywhere; null if there is none.</param>
    /// <param name="cancellationToken">Stops before the next certificate is looked at.</param>
    /// <returns>What is known: whatever is wrong is a state with its reason, and no error.</returns>
    Task<SignatureVerdict> CheckAsync(byte[] hash, DetachedSignature? signature, CancellationToken cancellationToken);
}
