using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>What is said about styles: the property, the value, the place, and what to write instead.</summary>
internal static class StyleErrors
{
    public static InvalidInputException Unreadable(string text, string place) =>
        new("HtmlStyleForbidden", $"A style {place} cannot be read with certainty: {Excerpt.Of(text)}")
        {
            RecommendedAction = "Write 'property: value;' with plain values: no escapes, nested blocks, or comments and quotes that do not end.",
        };

    public static InvalidInputException Unknown(Declaration declaration, string place, string advice) =>
        new("HtmlStyleForbidden", $"'{Excerpt.Of(declaration.Property)}' ('{Excerpt.Of(declaration.ToString())}' {place}) is not one of the properties that a mail's style may set.")
        {
            RecommendedAction = advice,
        };

    public static InvalidInputException Value(Declaration declaration, string place, string allowed) =>
        new("HtmlStyleForbidden", $"'{Excerpt.Of(declaration.Value)}' is not a value that '{declaration.Property}' may have in a mail ({place}).")
        {
            RecommendedAction = $"'{declaration.Property}' takes {allowed}.",
        };

    public static InvalidInputException Rule(string text, string place, string advice) =>
        new("HtmlStyleForbidden", $"The style sheet {place} contains '{Excerpt.Of(text)}', which is not allowed in a mail.") { RecommendedAction = advice };

    public static InvalidInputException SameName(string one, string other, string place) =>
        new("HtmlStyleForbidden", $"'{Excerpt.Of(one)}' and '{Excerpt.Of(other)}' ({place}) differ only in case: for some programs they are the same name, for others not.")
        {
            RecommendedAction = "Write a class or an id the same way everywhere.",
        };

    public static InvalidInputException TooMany(string place, int most) =>
        new("HtmlStyleForbidden", $"Styles {place} depend on more than {most} media, states and programs, so it cannot be determined what is visible.")
        {
            RecommendedAction = "Use fewer '@media', states such as ':hover', and rules for single programs.",
        };

    public static InvalidInputException Hides(Declaration declaration, string place, string what) =>
        new("HtmlTextHidden", $"'{Excerpt.Of(declaration.ToString())}' {place} can hide {what}.") { RecommendedAction = StyleAdvice.ForShown(declaration.Property) };

    public static InvalidInputException Covers(Declaration declaration, string place, string what) =>
        new("HtmlTextHidden", $"With '{Excerpt.Of(declaration.ToString())}' {place} extends beyond its place and can cover {what}.") { RecommendedAction = StyleAdvice.ForBeside(declaration.Property) };

    public static InvalidInputException TooSmall(string what, string how, string advice) =>
        new("HtmlTextHidden", $"{what} would be {how}.") { RecommendedAction = advice };

    public static InvalidInputException TooFaint(string what, Rgb ink, Rgb ground, double ratio, double least, string when) =>
        new("HtmlContrastTooLow", FormattableString.Invariant($"{what} would be in {ink} on {ground}{when}: a contrast of {Math.Floor(ratio * 100) / 100:0.00}:1; the minimum is {least:0.#}:1."))
        {
            RecommendedAction = "Set 'color' and 'background-color' on the same element, one dark and one light, such as color:#ffffff on background-color:#0b57d0.",
        };
}
