using System;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>What the authority said, made fit for a message: its code, its first words, its correlation id, and no secret.</summary>
internal static class AuthorityFault
{
    private const int LongestWords = 300;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly Regex Code = new(@"AADSTS\d+", RegexOptions.CultureInvariant, Limit);

    // Secrets and tokens are runs of 37 such letters and more; ids of 36 may stay.
    private static readonly Regex LongRun = new(@"[A-Za-z0-9_\-.~+=]{37,}", RegexOptions.CultureInvariant, Limit);

    public static ServiceFault Of(MsalServiceException error, SignInOptions options, TimeSpan? retryAfter)
    {
        var code = Code.Match(error.Message);
        return new ServiceFault
        {
            Status = error.StatusCode,
            Code = code.Success ? code.Value : error.ErrorCode,
            Description = Words(error.Message, options),
            RetryAfter = retryAfter,
            Source = options.Cloud.Authority.Host,
            CorrelationId = error.CorrelationId,
            Operation = "Sign-in",
        };
    }

    // "AADSTS70008: The refresh token has expired … Trace ID: … Correlation ID: … Timestamp: …", in one line or in several.
    private static string Words(string message, SignInOptions options)
    {
        var end = message.IndexOf("Trace ID:", StringComparison.Ordinal);
        var words = (end < 0 ? message : message.Substring(0, end)).Trim();
        var secret = options.ClientSecret is { } given ? Secret.Reveal(given) : "";
        return ForeignText.Show(LongRun.Replace(secret.Length > 0 ? words.Replace(secret, "(the secret)") : words, "(removed)"), LongestWords, null);
    }
}
