using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Invitations.Drafting;

/// <summary>The templates of one command: the partner's own where there are some, else ours. Each is read once, however many
/// invitations are drafted with it. Safe to share between threads.</summary>
/// <param name="own">The partner's own; null for none.</param>
public sealed class InvitationTemplates(ITemplateSource? own)
{
    private static readonly OurWording Wording = new();
    private readonly ConcurrentDictionary<string, InvitationTemplate> read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The wording that comes with the module.</summary>
    public static InvitationTemplates Ours { get; } = new(own: null);

    /// <summary>The template for a culture: of the culture itself, of its language, or English.</summary>
    /// <param name="culture">Such as hu-HU, checked already; null when nobody said.</param>
    /// <exception cref="InvalidInputException">The partner's template cannot be read or breaks the grammar.</exception>
    internal InvitationTemplate For(string? culture) => read.GetOrAdd(culture ?? OurWording.Fallback, Read);

    /// <summary>The culture that a text for a customer is written in, as far as anybody knows.</summary>
    internal static CultureInfo LanguageOf(string? culture) => CultureInfo.GetCultureInfo(culture ?? OurWording.Fallback);

    private InvitationTemplate Read(string culture)
    {
        var language = LanguageOf(culture);
        return Names(language).Select(Find).FirstOrDefault(found => found is not null) is { } template
            ? new InvitationTemplate(template, language)
            : new InvitationTemplate(Find(OurWording.Fallback)!, LanguageOf(OurWording.Fallback));
    }

    private TemplateText? Find(string culture) => own?.Find(culture) ?? Wording.Find(culture);

    // zh-Hant-TW, zh-Hant, zh.
    private static IEnumerable<string> Names(CultureInfo language)
    {
        for (var culture = language; culture.Name.Length > 0; culture = culture.Parent)
        {
            yield return culture.Name;
        }
    }
}
