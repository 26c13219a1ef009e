using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Core.Invitations.Drafting;

namespace PartnerRelationships.Commands;

/// <summary>Completes a culture from the beginning of its name or of its English name, first those of languages that the module writes in.</summary>
public sealed class CultureCompleter : IArgumentCompleter
{
    private const int Most = 50;

    private static readonly Lazy<IReadOnlyList<Offer>> Cultures = new(() =>
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.Name.Length > 0)
            .OrderByDescending(culture => InvitationTemplates.Languages.Contains(culture.TwoLetterISOLanguageName)).ThenBy(culture => culture.Name, StringComparer.Ordinal)
            .Select(culture => new Offer(culture.Name, "", culture.EnglishName, culture.EnglishName)),
    ]);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = CompletionWord.Typed(wordToComplete);
        return Cultures.Value.Where(offer => offer.Begins(word)).Take(Most).Select(offer => offer.Result);
    }
}
