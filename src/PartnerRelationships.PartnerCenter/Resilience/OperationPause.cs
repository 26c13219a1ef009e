using System;
using System.Globalization;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>How long an operation that goes on behind an answer is left alone before it is looked at again.</summary>
internal static class OperationPause
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>As long as the service asks for, within reason.</summary>
    /// <param name="retryAfter">Its Retry-After, in seconds; null for none.</param>
    public static TimeSpan Of(string? retryAfter) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Usual;
}
