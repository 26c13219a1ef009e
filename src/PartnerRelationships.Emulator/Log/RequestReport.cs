using System.Collections.Generic;

namespace PartnerRelationships.Emulator.Log;

/// <summary>What GET /emulator/requests answers.</summary>
internal sealed record RequestReport(
    int Total, IReadOnlyList<LoggedOperation> Operations, IReadOnlyDictionary<string, int> Faults, int MaxInFlight, IReadOnlyList<LoggedWrite> Writes);
