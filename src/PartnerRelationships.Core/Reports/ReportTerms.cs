namespace PartnerRelationships.Core.Reports;

/// <summary>The requested report.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="IsDetailed">Whether details that no list contains are read for each customer.</param>
/// <param name="Connection">The connection as text: kind, address, account.</param>
/// <param name="Ledger">The ledger's file or server; null for one in memory.</param>
public sealed record ReportTerms(string Path, bool IsDetailed, string Connection, string? Ledger);
