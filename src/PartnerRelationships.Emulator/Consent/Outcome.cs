using System;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>How a request for a page ends: with a page, or on the way to another, so that reloading it sends nothing again.</summary>
/// <param name="Page">What is shown; null on the way to another.</param>
/// <param name="Location">The other page's address; null for a page.</param>
/// <param name="RequestId">The key of what was carried out; null for nothing.</param>
internal sealed record Outcome(Page? Page, string? Location, Guid? RequestId)
{
    public int Status => Page?.Status ?? StatusCodes.Status303SeeOther;

    public static Outcome Of(Page page) => new(page, null, null);

    public static Outcome To(string location, Guid? requestId) => new(null, location, requestId);
}
