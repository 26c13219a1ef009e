using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>Whether elements are seen that must be: nothing hides them or what they are in, nothing beside them reaches over them, and their
/// text is large enough and stands out.</summary>
/// <param name="html">The mail.</param>
/// <param name="styles">Its styles.</param>
/// <param name="what">What must be seen, within a sentence.</param>
internal sealed class Visibility(HtmlOutline html, MailStyles styles, string what)
{
    private const int MostConditions = 6;
    private readonly StyledElement[] elements = StyledElement.AllOf(html, styles);

    /// <summary>Lets elements pass that are seen.</summary>
    /// <exception cref="InvalidInputException">One is not, or need not be (HtmlTextHidden, HtmlContrastTooLow).</exception>
    public void Check(IReadOnlyCollection<int> places)
    {
        StyledElement.Mark(elements, places);
        foreach (var element in elements)
        {
            foreach (var one in element.Applied)
            {
                CheckOne(element, one);
            }
        }

        // What one kind of styles depends on says nothing of the other, and combinations are many.
        var looks = new Look[elements.Length];
        CheckScene(looks, areColors: false, 0);
        CheckScenes(looks, areColors: true);
        CheckScenes(looks, areColors: false);
    }

    private void CheckOne(StyledElement element, Applied one)
    {
        if (element.IsConcerned && !HidingRules.Shows(element, one.Declaration))
        {
            throw StyleErrors.Hides(one.Declaration, one.Place ?? element.Place, what);
        }

        if (!element.IsPart && !element.IsGone && SpillRules.Spills(element, one.Declaration))
        {
            throw StyleErrors.Covers(one.Declaration, one.Place ?? element.Place, what);
        }
    }

    /// <summary>Examines every combination of conditions, because it is unknown which of them apply together.</summary>
    private void CheckScenes(Look[] looks, bool areColors)
    {
        var conditions = 0;
        foreach (var one in elements.SelectMany(element => element.Applied.Where(one => one.IsColor == areColors && (element.IsConcerned || one.IsAboutLines))))
        {
            conditions |= one.Conditions;
        }

        if (Conditions.Count(conditions) > MostConditions)
        {
            throw StyleErrors.TooMany($"around {what}", MostConditions);
        }

        for (var scene = conditions; scene > 0; scene = (scene - 1) & conditions)
        {
            CheckScene([.. looks], areColors, scene);
        }
    }

    private void CheckScene(Look[] looks, bool areColors, int scene)
    {
        for (var place = 0; place < elements.Length; place++)
        {
            var element = elements[place];
            if (scene == 0 || (element.Depends && (element.IsConcerned || !areColors)))
            {
                var around = element.Element.Parent < 0 ? Look.Page : looks[element.Element.Parent];
                looks[place] = element.HasLook ? around.Within(element.In(scene, areColors)) : around;
                CheckLook(element, looks[place], scene);
            }
        }
    }

    private void CheckLook(StyledElement element, Look look, int scene)
    {
        if (element.IsPart && Legibility.Flaw(look, element.Element.HasText, element.IsWhole) is { } flaw)
        {
            throw flaw($"{char.ToUpperInvariant(what[0])}{what.Substring(1)}, {HtmlErrors.Tag(element.Element)},", styles.Describe(scene));
        }

        if (!element.IsPart && !element.IsGone && element.Element.HasText && Legibility.IsCramped(look))
        {
            throw StyleErrors.TooSmall($"The text {element.Place}, which can cover {what},", FormattableString.Invariant($"on lines {look.LineHeight:0.#}px high with letters of {look.Size:0.#}px{styles.Describe(scene)}"), Legibility.LineAdvice);
        }
    }
}
