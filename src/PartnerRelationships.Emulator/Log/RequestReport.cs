using System.Collections.Generic;

namespace PartnerRelationships.Emulator.Log;

/// <summary>What GET /emulator/requests answers.</summary>
internal sealed record RequestReport(
    int Total, IReadOnlyList<LoggedOperation> Operations, IReadOnlyDictionary<string, int> Faults, int MaxInFlight, IReadOnlyList<LoggedWrite> Writes);

/// <summary>How often an operation was answered with a status; 0 for a connection that was cut.</summary>
internal sealed record LoggedOperation(string Operation, int Status, int Count);

/// <summary>A request that could change something.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its address without the query.</param>
/// <param name="RequestId">Its key of idempotence.</param>
/// <param name="Status">The status that was sent; 0 when the connection was cut instead.</param>
/// <param name="CarriedOut">Whether it changed something just now: not so when it was refused, or answered again from memory.</param>
/// <param name="Fault">What took its answer's place.</param>
internal sealed record LoggedWrite(string Method, string Path, string? RequestId, int Status, bool CarriedOut, string? Fault);
