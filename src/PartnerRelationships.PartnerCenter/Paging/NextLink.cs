using System;
using PartnerRelationships.PartnerCenter.Http;
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
            return token is null ? null : throw answer.Malformed("Its next link has a token but no address.");
        }

        var path = Routes.Next(uri, baseAddress) ?? throw answer.Malformed("Its next link leads to another host.");
        var page = token ?? FallbackToken;
        return page is null || ForeignText.FitsHeader(page)
            ? ServiceRequest.Get(path) with { ContinuationToken = page }
            : throw answer.Malformed("Its continuation token cannot be sent back.");
    }

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
