using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>What is said of fonts: their names, and the property that sets several things at once.</summary>
internal static class FontValue
{
    private static readonly string[] Signs = ["wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol", "marlett", "zapf dingbats", "zapfdingbats", "adobe blank"];
    private static readonly string[] Reserved = ["inherit", "initial", "unset", "revert", "default"];
    private static readonly char[] Quotes = ['"', '\''];

    private static readonly Regex Short = new(
        @"^(?:(?:italic|oblique) )?(?:small-caps )?(?:(?:bold|bolder|lighter|[1-9]00) )?(?<size>[^ /]*(?<!inherit))(?: ?/ ?(?<height>[^ /]*(?<!inherit)))? (?<names>.+)$", RegexOptions.CultureInvariant);

    /// <summary>Sizes by name, of which the last two are relative.</summary>
    public const string SizeWords = "xx-small x-small small medium large x-large xx-large smaller larger inherit";

    /// <summary>Names of fonts.</summary>
    public static StyleValue Names { get; } = new("font names separated by commas", value => value.Split(',').All(IsName));

    /// <summary>Names of fonts whose letters are letters.</summary>
    public static StyleValue Readable { get; } = new("names of text fonts (not symbol fonts) separated by commas", value => Names.Allows(value) && !value.Split(',').Any(name => Signs.Contains(Bare(name))));

    /// <summary>A size.</summary>
    public static StyleValue Size { get; } = StyleValue.Lengths(100, 600).Or(SizeWords);

    /// <summary>A height of lines.</summary>
    public static StyleValue Height { get; } = StyleValue.Number(10).Or(StyleValue.Lengths(200, 1000)).Or("normal inherit");

    /// <summary>Weights and the like.</summary>
    public static StyleValue Kind { get; } = StyleValue.Words("normal bold bolder lighter 100 200 300 400 500 600 700 800 900 italic oblique small-caps inherit");

    /// <summary>All at once.</summary>
    public static StyleValue All { get; } = new("weight, size/line-height and names, such as bold 15px/1.5 Arial,sans-serif", value => value == "inherit" || Parse(value) is not null);

    /// <summary>All at once, with letters that are letters.</summary>
    public static StyleValue AllReadable { get; } = new(All.Description, value => All.Allows(value) && (Parse(value) is not { } font || Readable.Allows(font.Names)));

    /// <summary>Takes a font apart.</summary>
    /// <returns>Its size, the height of its lines and its names; null if it is none, which a browser passes over as a whole.</returns>
    public static (string Size, string Height, string Names)? Parse(string value) =>
        Short.Match(value) is { Success: true } font && Size.Allows(font.Groups["size"].Value) && Names.Allows(font.Groups["names"].Value)
        && (font.Groups["height"].Success ? font.Groups["height"].Value : "normal") is var height && Height.Allows(height)
            ? (font.Groups["size"].Value, height, font.Groups["names"].Value)
            : null;

    private static bool IsName(string name)
    {
        var bare = Bare(name);
        var isQuoted = name.Length == bare.Length + 2 && name[0] == name[name.Length - 1];
        return bare.Length > 0 && bare.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.')
            && (isQuoted || (name == bare && !Reserved.Contains(bare) && bare.Split(' ').All(word => char.IsLetter(word.TrimStart('-', '_').FirstOrDefault()) && word.IndexOf('.') < 0)));
    }

    private static string Bare(string name) => name.Trim(Quotes);
}
