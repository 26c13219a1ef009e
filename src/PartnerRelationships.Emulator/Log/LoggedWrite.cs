namespace PartnerRelationships.Emulator.Log;

/// <summary>A request that could change something.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its address without the query.</param>
/// <param name="RequestId">Its key of idempotence.</param>
/// <param name="Status">The status that was sent; 0 when the connection was cut instead.</param>
/// <param name="CarriedOut">Whether it changed something just now: not so when it was refused, or answered again from memory.</param>
/// <param name="Fault">What took its answer's place.</param>
internal sealed record LoggedWrite(string Method, string Path, string? RequestId, int Status, bool CarriedOut, string? Fault);
