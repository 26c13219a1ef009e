using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drafting;

/// <summary>The templates of one command: the partner's own where there are some, else ours. Each is read once, however many
/// mails are drafted with it. Safe to share between threads.</summary>
public abstract class MailTemplates
{
    private readonly ConcurrentDictionary<string, MailTemplate> read = new(StringComparer.OrdinalIgnoreCase);
    private readonly ITemplateSource? own;
    private readonly OurWording wording;

    /// <summary>Takes the sources; nothing is read yet.</summary>
    /// <param name="own">The partner's own; null for none.</param>
    /// <param name="wording">Ours, which has English at least.</param>
    private protected MailTemplates(ITemplateSource? own, OurWording wording) => (this.own, this.wording) = (own, wording);

    /// <summary>The template for a culture: of the culture itself, of its language, or English.</summary>
    /// <param name="culture">Such as hu-HU, validated; null if not given.</param>
    /// <exception cref="InvalidInputException">The partner's template cannot be read or breaks the grammar.</exception>
    internal MailTemplate For(string? culture) => read.GetOrAdd(culture ?? Cultures.Fallback, Read);

    /// <summary>The culture that a text for a customer is written in, if known.</summary>
    internal static CultureInfo LanguageOf(string? culture) => Cultures.Of(culture ?? Cultures.Fallback);

    private MailTemplate Read(string culture)
    {
        var language = LanguageOf(culture);
        return OurWording.Names(language).Select(Find).FirstOrDefault(found => found is not null) is { } template
            ? new MailTemplate(template, language)
            : new MailTemplate(Find(Cultures.Fallback)!, LanguageOf(Cultures.Fallback));
    }

    private TemplateText? Find(string culture) => own?.Find(culture) ?? wording.Find(culture);
}
