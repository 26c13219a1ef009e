namespace PartnerRelationships.Core.Reports;

/// <summary>What a report is to be.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="IsDetailed">Whether each customer is asked what no list tells.</param>
/// <param name="Connection">The connection in words: its kind, its address, who signed in.</param>
/// <param name="Ledger">The ledger's file or server; null for one in memory.</param>
public sealed record ReportTerms(string Path, bool IsDetailed, string Connection, string? Ledger);
