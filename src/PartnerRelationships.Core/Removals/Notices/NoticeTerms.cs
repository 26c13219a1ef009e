using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>What happens to subscriptions at the end of their terms, and days that are not known yet, in a letter's language.</summary>
/// <param name="language">The letter's language.</param>
internal sealed class NoticeTerms(CultureInfo language)
{
    private static readonly OurWording Wording = new("Notices.Terms");
    private readonly Dictionary<string, string> words = Wording.In(language).Text.Text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split([": "], 2, StringSplitOptions.None)).ToDictionary(parts => parts[0], parts => parts[1].Trim());

    /// <summary>A day in words, or that it is open.</summary>
    public string Day(DateTime? day) => day is { } known ? DayInWords.Of(known, language) : words["open"];

    /// <summary>A subscription with what happens at the end of its term; its name alone where nothing does.</summary>
    public string Of(NoticeSubscription subscription)
    {
        var name = NoticeText.Outside(subscription.Name, language);
        return subscription.AtEndOfTerm is { } end
            ? string.Format(CultureInfo.InvariantCulture, words[KeyOf(end)], name, end.On is { } on ? Day(on.UtcDateTime.Date) : "")
            : name;
    }

    private static string KeyOf(EndOfTermOutlook end) => end switch
    {
        { What: EndOfTerm.Renews, On: not null } => "renews",
        { What: EndOfTerm.Renews } => "renewal",
        { What: EndOfTerm.ContinuesExtended, On: not null } => "continues",
        { What: EndOfTerm.ContinuesExtended } => "extended",
        { What: EndOfTerm.Ends } => "ends",
        _ => "unknown",
    };
}
