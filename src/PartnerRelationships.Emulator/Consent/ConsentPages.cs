using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Log;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>The customer's side, for a browser: what invitation links lead to. Pages are no part of the service: no token, limit, delay or fault concerns them.</summary>
internal sealed class ConsentPages(ConsentDesk desk, RequestLog log)
{
    public const string Home = "/Adminportal/Home";

    private const string Accepted = Home + "/accepted", Declined = Home + "/declined";

    // "", Adminportal, Home, granularAdminRelationships, the id.
    private const int AdminIdAt = 4;

    private readonly AdminPages admin = new(desk);

    public static bool Handles(HttpRequest request) => request.Path.StartsWithSegments("/Adminportal");

    public async Task AnswerAsync(HttpContext context)
    {
        var path = Known(context.Request.Path);
        var asked = new ServiceRequest(context.Request.Method, path ?? context.Request.Path.Value!);
        log.Enter();
        try
        {
            await AnswerAsync(context, path, asked).ConfigureAwait(false);
        }
        finally
        {
            log.Leave();
        }
    }

    private async Task AnswerAsync(HttpContext context, string? path, ServiceRequest asked)
    {
        try
        {
            var outcome = await MeetAsync(context.Request, path).ConfigureAwait(false);
            log.Add(asked with { RequestId = outcome.RequestId?.ToString() }, outcome.Status, outcome.Status == StatusCodes.Status303SeeOther && asked.IsWrite);
            await PageSender.SendAsync(context, outcome).ConfigureAwait(false);
        }
        catch (RefusedException refusal)
        {
            log.Add(asked, refusal.Status, succeeded: false);
            if (refusal.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = path is Home ? "GET, HEAD, POST" : "GET, HEAD";
            await PageSender.SendAsync(context, Outcome.Of(ErrorPage.Of(refusal))).ConfigureAwait(false);
        }
    }

    private async Task<Outcome> MeetAsync(HttpRequest request, string? path) => (path, IsReading(request), request.Method) switch
    {
        (Home, true, _) when !request.QueryString.HasValue || request.Query.ContainsKey("request") => AdminPages.Enter(request),
        (Home, true, _) => Outcome.Of(ConsentPage.Of(await desk.DescribeAsync(request).ConfigureAwait(false))),
        (Home, _, "POST") => await DecideAsync(request).ConfigureAwait(false),
        (Accepted, true, _) => Outcome.Of(ResultPage.Accepted(await desk.OutcomeAsync(request, request.Query["customer"].ToString()).ConfigureAwait(false))),
        (Declined, true, _) => Outcome.Of(ResultPage.Declined(await desk.DescribeAsync(request).ConfigureAwait(false), Home + request.QueryString)),
        _ when path?.StartsWith(AdminPages.Root, StringComparison.Ordinal) == true => await MeetAdminAsync(request).ConfigureAwait(false),
        (null, _, _) => throw new RefusedException(StatusCodes.Status404NotFound, "This page does not exist. Invitation links lead to /Adminportal/Home."),
        _ => throw new RefusedException(StatusCodes.Status405MethodNotAllowed, $"This page does not support {request.Method}."),
    };

    private async Task<Outcome> DecideAsync(HttpRequest request)
    {
        var form = ConsentForm.Of(await PostedForm.ReadAsync(request).ConfigureAwait(false));
        var invitation = await desk.DescribeAsync(request).ConfigureAwait(false);
        switch (form.Decision)
        {
            case PostedForm.Decline:
                return Outcome.To(Declined + request.QueryString, null);
            case PostedForm.Accept:
                return await AcceptAsync(request, invitation, form).ConfigureAwait(false);
            default:
                throw PostedForm.NeitherYesNorNo();
        }
    }

    private async Task<Outcome> AcceptAsync(HttpRequest request, Invitation invitation, ConsentForm form)
    {
        try
        {
            var customer = await desk.AcceptAsync(request, form).ConfigureAwait(false);
            return Outcome.To($"{Accepted}?customer={customer}", PostedForm.RequestIdOf(form));
        }
        catch (RefusedException refusal) when (refusal.Status != StatusCodes.Status409Conflict && ConsentFields.Has(refusal.Member))
        {
            return Outcome.Of(ConsentPage.Of(invitation, form, refusal));
        }
    }

    private Task<Outcome> MeetAdminAsync(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/');
        return admin.MeetAsync(request, parts[AdminIdAt], parts.ElementAtOrDefault(AdminIdAt + 1));
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>The address as it is logged, in one casing; null if there is no page.</summary>
    private static string? Known(PathString path) =>
        Array.Find([Home, Accepted, Declined], known => path.Equals(known, StringComparison.OrdinalIgnoreCase))
        ?? (path.StartsWithSegments(AdminPages.Root, out var rest) && rest.Value!.Split('/').Length is 2 or 3 ? AdminPages.Root + rest.Value : null);
}
