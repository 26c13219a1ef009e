using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Requests for delegated admin rights. Their links have the request's id behind the #, which no server sees: a first page asks for it.</summary>
internal sealed class AdminPages(ConsentDesk desk)
{
    public const string Root = ConsentPages.Home + "/granularAdminRelationships";

    private const int LengthOfId = 73;

    /// <summary>The page that asks which request it is, or the way to that request.</summary>
    public static Outcome Enter(HttpRequest request)
    {
        if (!request.Query.TryGetValue("request", out var text)) return Outcome.Of(AdminPage.Enter("", null));
        var id = text.ToString().Trim();
        id = id[(id.LastIndexOf('/') + 1)..];
        return IsId(id)
            ? Outcome.To($"{Root}/{id}", null)
            : Outcome.Of(AdminPage.Enter(text.ToString(), "This does not contain a request id: copy the whole link, including everything after the #."));
    }

    public async Task<Outcome> MeetAsync(HttpRequest request, string id, string? decided)
    {
        if (!IsId(id)) throw new RefusedException(StatusCodes.Status404NotFound, "There is no such request.");
        var asked = await desk.DescribeAdminAsync(request, id).ConfigureAwait(false);
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return (decided, isReading, request.Method) switch
        {
            ("approved", true, _) when asked.Request.Status == "active" => Outcome.Of(AdminPage.Approved(asked)),
            ("declined", true, _) => Outcome.Of(AdminPage.Declined(asked, $"{Root}/{id}")),
            (null, true, _) => Outcome.Of(AdminPage.Of(asked, new AdminForm(), null)),
            (null, _, "POST") => await DecideAsync(request, asked).ConfigureAwait(false),
            (_, true, _) => throw new RefusedException(StatusCodes.Status404NotFound, "This page does not exist."),
            _ => throw new RefusedException(StatusCodes.Status405MethodNotAllowed, $"This page does not support {request.Method}."),
        };
    }

    private async Task<Outcome> DecideAsync(HttpRequest request, AdminRequest asked)
    {
        var form = AdminForm.Of(await PostedForm.ReadAsync(request).ConfigureAwait(false));
        var address = $"{Root}/{asked.Request.Id}";
        if (form.Decision == PostedForm.Decline) return Outcome.To(address + "/declined", null);
        if (form.Decision != PostedForm.Accept) throw PostedForm.NeitherYesNorNo();
        try
        {
            await desk.ApproveAdminAsync(request, asked.Request.Id, form).ConfigureAwait(false);
            return Outcome.To(address + "/approved", PostedForm.RequestIdOf(form));
        }
        catch (RefusedException refusal) when (refusal.Member is "domain" or "role")
        {
            return Outcome.Of(AdminPage.Of(asked, form, refusal));
        }
    }

    /// <summary>Two ids in one: {guid}-{guid} (contract §6.2).</summary>
    private static bool IsId(string text) => text.Length == LengthOfId && text[36] == '-' && Guid.TryParse(text.AsSpan(0, 36), out _) && Guid.TryParse(text.AsSpan(37), out _);
}
