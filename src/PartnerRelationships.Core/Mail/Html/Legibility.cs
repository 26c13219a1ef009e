using System;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>From which size, and which contrast, a text can be read.</summary>
internal static class Legibility
{
    /// <summary>What WCAG 2 asks of large text and of controls at least; of small text it asks more.</summary>
    public const double LeastContrast = 3;

    /// <summary>The smallest font in pixels.</summary>
    public const double LeastSize = 8;

    /// <summary>What to write instead of lines that are too low.</summary>
    public const string LineAdvice = "Give it a 'line-height' such as 1.5.";

    private const double LeastLine = 0.75;
    private const double LeastRoom = 64;
    private const double LeastPart = 12;

    /// <summary>Finds out why something need not be seen.</summary>
    /// <param name="look">How it looks.</param>
    /// <param name="hasText">Whether it is a text.</param>
    /// <param name="isWhole">Whether it is all that must be seen, and not a part of it.</param>
    /// <returns>What makes the error, of the subject of its sentence and of what the look depends on; null if it is seen.</returns>
    public static Func<string, string, InvalidInputException>? Flaw(Look look, bool hasText, bool isWhole) =>
        (isWhole ? LeastRoom : LeastPart) is var least && !(look.Width >= least) ? (subject, when) => StyleErrors.TooSmall(
            subject, FormattableString.Invariant($"only {Math.Max(0, look.Width):0.#}px wide; the minimum is {least}px{when}"), "Make it wider, or reduce its margins and padding and those around it.")
        : !hasText ? null
        : !(look.Size >= LeastSize) ? (subject, when) => StyleErrors.TooSmall(
            subject, FormattableString.Invariant($"{look.Size:0.#}px high; the minimum is {LeastSize}px{when}"), "Give it a 'font-size' such as 15px; sizes in em and % are relative to the parent element.")
        : IsCramped(look) ? (subject, when) => StyleErrors.TooSmall(
            subject, FormattableString.Invariant($"on lines {look.LineHeight:0.#}px high with letters of {look.Size:0.#}px{when}"), LineAdvice)
        : Rgb.Contrast(look.Ink, look.Ground) is var ratio && !(ratio >= LeastContrast) ? (subject, when) => StyleErrors.TooFaint(subject, look.Ink, look.Ground, ratio, LeastContrast, when)
        : null;

    /// <summary>Whether lines are so low that their letters reach over those beside them.</summary>
    public static bool IsCramped(Look look) => !(look.LineHeight >= LeastLine * look.Size);
}
