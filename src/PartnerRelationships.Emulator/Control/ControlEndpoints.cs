using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Log;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Control;

/// <summary>The emulator's own addresses: what was asked, and what is to go wrong from now on. They need no token and never fail on purpose.</summary>
internal sealed class ControlEndpoints(RequestLog log, FaultInjector faults, RateLimiter limiter)
{
    private static readonly PathString Root = new("/emulator");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Handles(HttpRequest request) => request.Path.StartsWithSegments(Root);

    public Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/emulator/requests") => context.Response.WriteAsJsonAsync(log.Report(), Json),
        ("DELETE", "/emulator/requests") => ForgetAsync(context),
        ("GET", "/emulator/faults") => DescribeAsync(context),
        ("PUT", "/emulator/faults") => ChangeAsync(context),
        _ => RefuseAsync(context, StatusCodes.Status404NotFound, "Available: GET and DELETE /emulator/requests, GET and PUT /emulator/faults."),
    };

    private Task ForgetAsync(HttpContext context)
    {
        log.Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task DescribeAsync(HttpContext context) => context.Response.WriteAsJsonAsync(EmulatorSettings.Of(faults.Settings, limiter.Settings), Json);

    private async Task ChangeAsync(HttpContext context)
    {
        try
        {
            var wanted = await JsonSerializer.DeserializeAsync<EmulatorSettings>(context.Request.Body, Json, context.RequestAborted).ConfigureAwait(false)
                ?? throw new JsonException();
            var (newFaults, newLimits) = (wanted.Change(faults.Settings), wanted.Change(limiter.Settings));
            faults.Settings = newFaults;
            if (newLimits != limiter.Settings) limiter.Settings = newLimits;
            await DescribeAsync(context).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"The body must be a JSON object of {EmulatorSettings.Members}.").ConfigureAwait(false);
        }
        catch (UsageException error)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, error.Message).ConfigureAwait(false);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = message }, Json);
    }
}
