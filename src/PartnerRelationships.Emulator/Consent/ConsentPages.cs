using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>The customer's side, for a browser: what invitation links lead to. Pages are no part of the service: no token, limit, delay or fault concerns them.</summary>
internal sealed class ConsentPages(ConsentDesk desk, RequestLog log)
{
    public const string Home = "/Adminportal/Home";

    private const string Accepted = Home + "/accepted", Declined = Home + "/declined";

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
            if (refusal.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = path == Home ? "GET, HEAD, POST" : "GET, HEAD";
            await PageSender.SendAsync(context, Outcome.Of(ErrorPage.Of(refusal))).ConfigureAwait(false);
        }
    }

    private async Task<Outcome> MeetAsync(HttpRequest request, string? path) => (path, IsReading(request), request.Method) switch
    {
        (Home, true, _) => Outcome.Of(ConsentPage.Of(await desk.DescribeAsync(request).ConfigureAwait(false))),
        (Home, _, "POST") => await DecideAsync(request).ConfigureAwait(false),
        (Accepted, true, _) => Outcome.Of(ResultPage.Accepted(await desk.OutcomeAsync(request, request.Query["customer"].ToString()).ConfigureAwait(false))),
        (Declined, true, _) => Outcome.Of(ResultPage.Declined(await desk.DescribeAsync(request).ConfigureAwait(false), Home + request.QueryString)),
        (null, _, _) => throw new RefusedException(StatusCodes.Status404NotFound, "There is no such page here. Invitation links lead to /Adminportal/Home."),
        _ => throw new RefusedException(StatusCodes.Status405MethodNotAllowed, $"This page cannot be asked for with {request.Method}."),
    };

    private async Task<Outcome> DecideAsync(HttpRequest request)
    {
        if (CrossSite.Sent(request)) throw new RefusedException(StatusCodes.Status403Forbidden, "The form was sent from another site. Open the invitation link yourself, and decide there.");
        var form = await ConsentForm.ReadAsync(request).ConfigureAwait(false);
        var invitation = await desk.DescribeAsync(request).ConfigureAwait(false);
        switch (form.Decision)
        {
            case ConsentForm.Decline:
                return Outcome.To(Declined + request.QueryString, null);
            case ConsentForm.Accept:
                return await AcceptAsync(request, invitation, form).ConfigureAwait(false);
            default:
                throw new RefusedException(StatusCodes.Status400BadRequest, "The form says neither yes nor no.");
        }
    }

    private async Task<Outcome> AcceptAsync(HttpRequest request, Invitation invitation, ConsentForm form)
    {
        try
        {
            var customer = await desk.AcceptAsync(request, form).ConfigureAwait(false);
            return Outcome.To($"{Accepted}?customer={customer}", form.ToRequestId());
        }
        catch (RefusedException refusal) when (refusal.Status != StatusCodes.Status409Conflict && ConsentFields.Has(refusal.Member))
        {
            return Outcome.Of(ConsentPage.Of(invitation, form, refusal));
        }
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string? Known(PathString path) => Array.Find([Home, Accepted, Declined], known => path.Equals(known, StringComparison.OrdinalIgnoreCase));
}
