using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>Fetches the certificates that notifications are signed with.</summary>
public interface INotificationCertificates
{
    /// <summary>Fetches one, without a token and without following redirects; each address once.</summary>
    /// <returns>What is there, at most 64 KB; it may be anything.</returns>
    /// <exception cref="UnreachableException">It cannot be fetched (NotificationCertificateUnavailable).</exception>
    Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken);
}
