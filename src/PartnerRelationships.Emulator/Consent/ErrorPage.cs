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
        (_, "link") => ("This invitation link is not as it was sent", "Nothing was created. Open the link from the invitation again, whole and unchanged, or ask the partner for a new one."),
        (_, "partnerId") => ("The partner of this invitation is unknown", "Nothing was created. Ask whoever sent you the link for a new one."),
        (409, "domain") => ("Your organisation is a customer already", "An invitation is accepted once. Nothing was changed, and there is nothing left to do."),
        (409, _) => ("This link cannot be used any more", "Nothing was changed."),
        (404, _) => ("There is nothing here", "Open the invitation link again."),
        (405, _) => ("This is not how the page works", "Open the invitation link in a browser, and decide there."),
        (413 or 415 or 400, _) => ("The form cannot be read", "Nothing was created. Open the invitation link again, and fill in the fields."),
        (403, _) => ("This is not allowed", "Nothing was created."),
        _ => ("This did not work", "Nothing is certain to have been created. Open the invitation link again in a moment."),
    };
}
