using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>How text looks in an element, as far as it decides whether it is seen.</summary>
/// <param name="Ink">The colour of the text.</param>
/// <param name="Ground">The colour behind it.</param>
/// <param name="Size">The size of the font in pixels.</param>
/// <param name="Line">The height of a line: in pixels, or in sizes of the font.</param>
/// <param name="Width">How much room there is from left to right, in pixels, on a page of a usual width.</param>
internal readonly record struct Look(Rgb Ink, Rgb Ground, double Size, Length Line, double Width)
{
    /// <summary>A page without any style.</summary>
    public static readonly Look Page = new(Rgb.Black, Rgb.White, 16, Normal, 600);

    private static readonly string[] Margins = ["margin-left", "margin-right"];
    private static readonly string[] Frames = ["padding-left", "padding-right", "border-left-width", "border-right-width", "text-indent"];

    private static readonly Dictionary<string, double> Sizes = new(StringComparer.Ordinal)
    {
        ["xx-small"] = 9, ["x-small"] = 10, ["small"] = 13, ["medium"] = 16, ["large"] = 18, ["x-large"] = 24, ["xx-large"] = 32,
    };

    /// <summary>The height of a line in pixels.</summary>
    public double LineHeight => Line.Unit.Length == 0 ? Line.Number * Size : Line.Number;

    private static Length Normal => new(1.2, "");

    /// <summary>How text looks in an element within this one.</summary>
    /// <param name="declarations">What counts for it, from what weighs least to what weighs most.</param>
    public Look Within(IEnumerable<Declaration> declarations)
    {
        var values = new Longhands(declarations);
        var size = SizeOf(values["font-size"]);
        return new Look(ColorReader.Parse(values["color"] ?? "") ?? Ink, ColorReader.Parse(values["background-color"] ?? "") ?? Ground, size, LineOf(values["line-height"], size), WidthOf(values, size));
    }

    private double SizeOf(string? value) => value switch
    {
        null or "inherit" => Size,
        "smaller" => Size / 1.2,
        "larger" => Size * 1.2,
        _ => Sizes.TryGetValue(value, out var named) ? named : Length.Parse(value)?.Pixels(Size, Size) ?? Size,
    };

    private Length LineOf(string? value, double size) => value switch
    {
        null or "inherit" => Line,
        "normal" => Normal,
        _ => Length.Parse(value) is { } length ? (length.Unit.Length == 0 ? length : new Length(length.Pixels(size, size), "px")) : Line,
    };

    private double WidthOf(Longhands values, double size)
    {
        var whole = Width;
        double? Pixels(string name) => Length.Parse(values[name] ?? "")?.Pixels(size, whole);

        var room = Math.Min(whole - Margins.Sum(name => Pixels(name) ?? 0), Math.Min(Pixels("width") ?? whole, Pixels("max-width") ?? whole));
        return room - Frames.Sum(name => Pixels(name) ?? 0);
    }
}
