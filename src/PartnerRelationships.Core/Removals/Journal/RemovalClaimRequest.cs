using System;

namespace PartnerRelationships.Core.Removals.Journal;

/// <summary>What a worker wants to claim.</summary>
/// <param name="PartnerTenantId">The partner.</param>
/// <param name="RunId">The run.</param>
/// <param name="Worker">Who.</param>
/// <param name="Count">How many customers at most.</param>
/// <param name="UpTo">Only the first so many of the plan: the canary; null for all of them.</param>
/// <param name="Now">The present moment: claims that ended before it are free. A shared database takes its own clock.</param>
/// <param name="Lease">For how long.</param>
public sealed record RemovalClaimRequest(Guid PartnerTenantId, Guid RunId, string Worker, int Count, int? UpTo, DateTimeOffset Now, TimeSpan Lease);
