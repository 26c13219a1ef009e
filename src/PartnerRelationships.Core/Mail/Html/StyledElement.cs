using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>An element with what counts for it, and what it is to those that must be seen.</summary>
/// <param name="element">The element.</param>
/// <param name="applied">What counts for it, from what weighs least to what weighs most.</param>
internal sealed class StyledElement(HtmlElement element, IReadOnlyList<Applied> applied)
{
    /// <summary>The element.</summary>
    public HtmlElement Element => element;

    /// <summary>What counts for it, from what weighs least to what weighs most.</summary>
    public IReadOnlyList<Applied> Applied => applied;

    /// <summary>Where it is, for errors.</summary>
    public string Place => $"at {HtmlErrors.Tag(element)}";

    /// <summary>Whether it is one that must be seen, and not a part of one.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether it is one that must be seen, or in one.</summary>
    public bool IsPart { get; private set; }

    /// <summary>Whether one that must be seen is in it.</summary>
    public bool IsAround { get; private set; }

    /// <summary>Whether it is one that must be seen, in one, or around one.</summary>
    public bool IsConcerned => IsPart || IsAround;

    /// <summary>Whether it looks otherwise than what it is in, as far as that matters: of what only stands beside, the lines do.</summary>
    public bool HasLook => IsConcerned ? applied.Count > 0 : applied.Any(one => one.IsAboutLines);

    /// <summary>Whether it is invisible in every medium.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Whether its look depends on the medium or a state.</summary>
    public bool Depends { get; private set; }

    /// <summary>Whether it holds neither text nor other elements.</summary>
    public bool IsEmpty { get; private set; } = !element.HasText;

    /// <summary>Whether something sets a property of it.</summary>
    public bool Sets(string property) => applied.Any(one => one.Declaration.Property == property);

    /// <summary>What counts with some conditions.</summary>
    /// <param name="scene">The conditions.</param>
    /// <param name="areColors">Whether they are those of colours, or those of measures.</param>
    public IEnumerable<Declaration> In(int scene, bool areColors) =>
        applied.Where(one => one.Conditions == 0 || ((one.Conditions & ~scene) == 0 && one.IsColor == areColors)).Select(one => one.Declaration);

    /// <summary>The elements of a mail.</summary>
    public static StyledElement[] AllOf(HtmlOutline html, MailStyles styles) => [.. html.Elements.Select((element, place) => new StyledElement(element, styles.For(place)))];

    /// <summary>Takes note of those that must be seen, and of what that makes of the others.</summary>
    public static void Mark(StyledElement[] all, IReadOnlyCollection<int> places)
    {
        for (var place = 0; place < all.Length; place++)
        {
            all[place].Mark(all[place].Element.Parent is var parent and >= 0 ? all[parent] : null, places.Contains(place));
        }

        for (var place = all.Length - 1; place >= 0; place--)
        {
            if (all[place].Element.Parent is var parent and >= 0)
            {
                all[parent].IsAround |= all[place].IsWhole || all[place].IsAround;
            }
        }
    }

    private void Mark(StyledElement? parent, bool isWhole)
    {
        IsWhole = isWhole;
        IsPart = isWhole || parent is { IsPart: true };
        IsGone = parent is { IsGone: true } || (Sets("display") && applied.All(one => one.Declaration.Property != "display" || one is { Conditions: 0, Declaration.Value: "none" }));
        Depends = parent is { Depends: true } || applied.Any(one => one.Conditions != 0);
        if (parent is not null && Element.Name != "br")
        {
            parent.IsEmpty = false;
        }
    }
}
