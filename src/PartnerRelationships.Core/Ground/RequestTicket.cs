using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Ground;

/// <summary>The id under which a request leaves that changes something: the service's key of idempotence (contract §3.1).</summary>
/// <param name="Id">The id.</param>
/// <param name="Renewing">Told another id before the request leaves under that one, since under the one before it was turned away unread
/// (throttled, or its token had ended); what it raises keeps the request from leaving. Null for nobody who wants to know.</param>
public sealed record RequestTicket(Guid Id, Func<Guid, CancellationToken, Task>? Renewing = null);
