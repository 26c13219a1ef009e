using System;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Connections;

/// <summary>Where the processes of one partner tell each other that the service refuses its requests. It helps, and nothing depends on it.</summary>
public interface ILimitBoard
{
    /// <summary>Tells the others; what was told before is forgotten.</summary>
    /// <param name="partnerTenantId">Whose requests are refused.</param>
    /// <param name="refusal">By which name, and for how long from now on.</param>
    /// <param name="now">The present moment of the caller's clock, for boards that have none.</param>
    Task TellAsync(Guid partnerTenantId, ToldRefusal refusal, DateTimeOffset now);

    /// <summary>What was told last, if it is not over.</summary>
    /// <param name="partnerTenantId">Whose requests are refused.</param>
    /// <param name="now">The present moment of the caller's clock, for boards that have none.</param>
    /// <returns>How long the rest of it takes, and never longer than was told; null for nothing.</returns>
    Task<ToldRefusal?> ReadAsync(Guid partnerTenantId, DateTimeOffset now);
}

/// <summary>The service refuses the requests of a partner.</summary>
/// <param name="Id">Distinguishes this refusal from others.</param>
/// <param name="Wait">For how long.</param>
public sealed record ToldRefusal(Guid Id, TimeSpan Wait);
