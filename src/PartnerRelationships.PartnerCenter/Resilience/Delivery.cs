using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>One request on its way through all its tries.</summary>
internal sealed class Delivery(ServiceRequest request)
{
    private bool isAnnounced = true;

    /// <summary>The request as the next try sends it.</summary>
    public ServiceRequest Request { get; private set; } = request;

    /// <summary>The token that the service refused last; null while none was.</summary>
    public string? RefusedToken { get; set; }

    /// <summary>When the pause before the next try began, for whoever traces; 0 for nobody.</summary>
    public long PausedSince { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Sent { get; set; }

    /// <summary>Whether the token is being fetched: a failure is the authority's then, and nothing was sent.</summary>
    public bool IsSigningIn { get; set; }

    /// <summary>How many answers said to slow down.</summary>
    public int Throttled { get; set; }

    /// <summary>How often it was refused in a way that may pass.</summary>
    public int Refused { get; set; }

    /// <summary>After an answer the request counts as settled: the next try is another one for the service (contract §3.1).</summary>
    public void Renew()
    {
        Request = Request with { RequestId = Guid.NewGuid() };
        isAnnounced = Request.Renewing is null;
    }

    /// <summary>Reports the id of the next attempt, if it is another one.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        if (!isAnnounced)
        {
            await Request.Renewing!(Request.RequestId, cancellationToken).ConfigureAwait(false);
            isAnnounced = true;
        }
    }
}
