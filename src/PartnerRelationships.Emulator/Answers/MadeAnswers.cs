using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using PartnerRelationships.Emulator.Faults;

namespace PartnerRelationships.Emulator.Answers;

/// <summary>Answers that do not come from the sandbox, in the two shapes of the service (contract §4.1).</summary>
internal static class MadeAnswers
{
    private const string Page = "<!DOCTYPE html><html><head><title>Sign in to this network</title></head><body><p>Please sign in.</p></body></html>";
    private static readonly Lazy<byte[]> Nothing = new(() => [.. Enumerable.Repeat((byte)' ', 70 * 1024 * 1024)]);

    public static HttpResponseMessage BadRequest() => Gateway(400, "Bad request");

    public static HttpResponseMessage AccessDenied() => Denied("Access denied");

    public static HttpResponseMessage Of(FaultKind failure) => failure switch
    {
        FaultKind.ServerError => Gateway(500, "Internal server error"),
        FaultKind.Unavailable => Gateway(503, "Service unavailable"),
        FaultKind.Page404 => Gateway(404, "Resource not found"),
        FaultKind.Throttled => Throttled(TimeSpan.FromSeconds(1), null),
        FaultKind.Empty403 => new HttpResponseMessage(HttpStatusCode.Forbidden),
        FaultKind.Busy => Busy("2"),
        FaultKind.BusyForever => Busy("999999999999"),
        FaultKind.MfaRequired => Denied("Multi-factor authentication is required.", 900421),
        FaultKind.Html => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Page, Encoding.UTF8, "text/html") },
        FaultKind.Blank => new HttpResponseMessage(HttpStatusCode.OK),
        FaultKind.Huge => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Nothing.Value) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } },
        FaultKind.ExpiredToken => Denied("Access denied: the token has expired."),
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    /// <summary>429, with the wait in whole seconds rounded up, so that it is long enough.</summary>
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

    private static HttpResponseMessage Busy(string wait)
    {
        var answer = Gateway(503, "Service unavailable");
        answer.Headers.TryAddWithoutValidation("Retry-After", wait);
        return answer;
    }

    private static HttpResponseMessage Denied(string description, int code = 400)
    {
        var answer = Of(401, string.Create(CultureInfo.InvariantCulture, $$"""{"code":{{code}},"description":"{{description}}","data":[],"source":"PartnerFD"}"""));
        answer.Headers.TryAddWithoutValidation("WWW-Authenticate", "OAuth realm=urn:cpsvc:cpid");
        return answer;
    }

    private static HttpResponseMessage Of(int status, string json) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static DateTimeOffset RoundedUp(DateTimeOffset moment) =>
        new((moment.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
