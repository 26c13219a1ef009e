namespace PartnerRelationships.Emulator.Consent;

/// <summary>What cannot be done, why, and what helps.</summary>
internal static class ErrorPage
{
    public static Page Of(RefusedException refusal)
    {
        var (heading, advice) = InWords(refusal);
        return new Page(refusal.Status, heading, Html.Of($"""
            <h1>{heading}</h1>
            <p>{refusal.Message}</p>
            <p>{advice}</p>
            """));
    }

    private static (string Heading, string Advice) InWords(RefusedException refusal) => (refusal.Status, refusal.Member) switch
    {
        (_, "link") => ("This invitation link was altered", "Nothing was created. Open the complete, unchanged link from the invitation again, or ask the partner for a new one."),
        (_, "partnerId") => ("The partner of this invitation is unknown", "Nothing was created. Ask the sender of the link for a new one."),
        (409, "domain") => ("Your organisation is already a customer", "An invitation is accepted only once. Nothing was changed, and no action is needed."),
        (409, _) => ("This link can no longer be used", "Nothing was changed."),
        (404, _) => ("Page not found", "Open the invitation link again."),
        (405, _) => ("This request is not supported", "Open the invitation link in a browser and decide there."),
        (413 or 415 or 400, _) => ("The form cannot be read", "Nothing was created. Open the invitation link again, and fill in the fields."),
        (403, _) => ("This is not allowed", "Nothing was created."),
        _ => ("This did not work", "It is unknown whether anything was created. Open the invitation link again in a moment."),
    };
}
