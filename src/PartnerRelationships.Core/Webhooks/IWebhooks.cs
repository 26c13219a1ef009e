using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>The registration for the service's notifications (contract A§4.1). The service keeps one for each partner, and documents no way to delete it.</summary>
public interface IWebhooks
{
    /// <summary>The names of the events that this partner can receive.</summary>
    Task<IReadOnlyList<string>> ListEventsAsync(CancellationToken cancellationToken);

    /// <summary>The registration; null for none.</summary>
    Task<PartnerCenterWebhook?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Registers.</summary>
    /// <param name="webhook">What is wanted.</param>
    /// <param name="replaces">Whether there is a registration, whose place it takes.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    /// <returns>The registration as the service answers it.</returns>
    Task<PartnerCenterWebhook> RegisterAsync(PartnerCenterWebhook webhook, bool replaces, CancellationToken cancellationToken);

    /// <summary>Has a test event sent; twice a minute at most.</summary>
    /// <returns>The service's id of the test.</returns>
    Task<string> SendTestAsync(CancellationToken cancellationToken);

    /// <summary>How the delivery of a test event goes.</summary>
    /// <exception cref="NotFoundException">The service knows none of that id, or forgot it after 7 days.</exception>
    Task<PartnerCenterWebhookTest> GetTestAsync(string correlationId, CancellationToken cancellationToken);
}
