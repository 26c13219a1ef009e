using System.Collections.Generic;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>What the ledger keeps in place of a personal value: enough to tell whether two are the same, and not what they are.</summary>
internal static class ValueMark
{
    private const int Digits = 12;

    /// <summary>The mark; null for null. A released form never changes.</summary>
    public static string? Of(string? value) => value is null ? null : $"#{LedgerHash.Of([new KeyValuePair<string, string?>("value", value)]).Substring(0, Digits)}";
}
