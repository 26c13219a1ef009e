using System;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>The link to the next page as it is read.</summary>
internal sealed class NextLink
{
    private string? uri;
    private string? token;

    /// <summary>The token at the top level of the page; counts when the link has none.</summary>
    public string? FallbackToken { get; set; }

    /// <summary>How many items the page has.</summary>
    public int Items { get; set; }

    /// <summary>How many there are, by the service's count: of the page, or of the whole list (contract §3.2). Null where it does not say.</summary>
    public int? Claimed { get; set; }

    /// <summary>The request of the next page, as the end of a page that is not read yet says; null where that does not show all of it.</summary>
    public static ServiceRequest? Foresee(ServiceAnswer answer, Uri baseAddress) => answer.Foresee(MemberNames.Next, json =>
    {
        var next = new NextLink();
        json.Root(part => next.ReadPart(json, part));
        return next is { uri: not null, token: not null } ? next.Follow(answer, baseAddress) : null;
    });

    public void ReadLinks(JsonCursor json) => json.Object(member =>
    {
        if (member == MemberNames.Next)
        {
            json.Object(part => ReadPart(json, part));
        }
        else
        {
            json.Skip();
        }
    });

    /// <summary>The request of the next page; null at the end.</summary>
    /// <exception cref="MalformedAnswerException">The link leads to another host, which must not get the token, or cannot be followed.</exception>
    public ServiceRequest? Follow(ServiceAnswer answer, Uri baseAddress)
    {
        if (uri is null)
        {
            return token is null ? Seek(answer) : throw answer.Malformed("Its next link has a token but no address.");
        }

        var path = Routes.Next(uri, baseAddress) ?? throw answer.Malformed("Its next link leads to another host.");
        return Page(answer, path, token ?? FallbackToken);
    }

    /// <summary>Lets a list end that has as many items as the service said.</summary>
    /// <param name="answer">The last page.</param>
    /// <param name="read">How many items all pages had.</param>
    /// <returns>Null: there is no next page.</returns>
    /// <exception cref="MalformedAnswerException">There are more, and no way to them (ListIncomplete).</exception>
    public ServiceRequest? End(ServiceAnswer answer, long read) => Claimed == Items || !(Claimed > read)
        ? null
        : throw new MalformedAnswerException("ListIncomplete", $"The service's list {answer.Request.Operation} ended after {read} of {Claimed} items, without a link to the others.", answer.Fault())
        {
            RecommendedAction = ErrorIds.ActionOf("ListIncomplete"),
        };

    // A token without any link: Microsoft's own client seeks by it in the same collection (contract §5.1).
    private ServiceRequest? Seek(ServiceAnswer answer) => FallbackToken is null ? null : Page(answer, Routes.Seek(answer.Request.Path), FallbackToken);

    private static ServiceRequest Page(ServiceAnswer answer, string path, string? token) => token is null || ForeignText.FitsHeader(token)
        ? ServiceRequest.Get(path) with { ContinuationToken = token }
        : throw answer.Malformed("Its continuation token cannot be sent back.");

    private void ReadPart(JsonCursor json, string part)
    {
        switch (part)
        {
            case MemberNames.Uri:
                uri = json.Exact();
                break;
            case MemberNames.Headers:
                json.Array(() => ReadHeader(json));
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void ReadHeader(JsonCursor json)
    {
        string? key = null, value = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.Key:
                    key = json.Exact();
                    break;
                case MemberNames.Value:
                    value = json.Exact();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        if (string.Equals(key, "MS-ContinuationToken", StringComparison.OrdinalIgnoreCase))
        {
            token = value;
        }
    }
}
