using System;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>What the ledger keeps in place of a personal value: enough to tell whether two are the same, and not what they are.</summary>
internal static class ValueMark
{
    private const int Bytes = 6;

    /// <summary>The mark; null for null. A released form never changes.</summary>
    public static string? Of(string? value)
    {
        if (value is null)
        {
            return null;
        }

        using var hash = SHA256.Create();
        return "#" + BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(value)), 0, Bytes).Replace("-", "").ToLowerInvariant();
    }
}
