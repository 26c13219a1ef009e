using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using PartnerRelationships.Emulator.Faults;

namespace PartnerRelationships.Emulator.Answers;

/// <summary>Answers that do not come from the sandbox, in the two shapes of the service (contract §4.1).</summary>
internal static class MadeAnswers
{
    public static HttpResponseMessage BadRequest() => Gateway(400, "Bad request");

    public static HttpResponseMessage AccessDenied() => Denied("Access denied");

    public static HttpResponseMessage Of(FaultKind failure) => failure switch
    {
        FaultKind.ServerError => Gateway(500, "Internal server error"),
        FaultKind.Unavailable => Gateway(503, "Service unavailable"),
        FaultKind.Page404 => Gateway(404, "Resource not found"),
        FaultKind.Throttled => Throttled(TimeSpan.FromSeconds(1), null),
        FaultKind.Empty403 => new HttpResponseMessage(HttpStatusCode.Forbidden),
        FaultKind.ExpiredToken => Denied("Access denied: the token has expired."),
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    /// <summary>429, with the wait in whole seconds rounded up, so that the truth is told.</summary>
    /// <param name="wait">How long to wait.</param>
    /// <param name="until">The moment, where Retry-After is to be a date.</param>
    public static HttpResponseMessage Throttled(TimeSpan wait, DateTimeOffset? until)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var answer = Gateway(429, string.Create(CultureInfo.InvariantCulture, $"Rate limit is exceeded. Try again in {seconds} seconds."));
        answer.Headers.RetryAfter = until is { } moment ? new RetryConditionHeaderValue(RoundedUp(moment)) : new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return answer;
    }

    private static HttpResponseMessage Gateway(int status, string message) =>
        Of(status, string.Create(CultureInfo.InvariantCulture, $$"""{ "statusCode": {{status}}, "message": "{{message}}" }"""));

    private static HttpResponseMessage Denied(string description)
    {
        var answer = Of(401, $$"""{"code":400,"description":"{{description}}","data":[],"source":"PartnerFD"}""");
        answer.Headers.TryAddWithoutValidation("WWW-Authenticate", "OAuth realm=urn:cpsvc:cpid");
        return answer;
    }

    private static HttpResponseMessage Of(int status, string json) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static DateTimeOffset RoundedUp(DateTimeOffset moment) =>
        new((moment.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
