namespace PartnerRelationships.Emulator.Log;

/// <summary>How often an operation was answered with a status; 0 for a connection that was cut.</summary>
internal sealed record LoggedOperation(string Operation, int Status, int Count);
