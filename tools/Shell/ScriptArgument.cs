using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Shell;

/// <summary>Words of a command line as PowerShell would have them typed.</summary>
internal static partial class ScriptArgument
{
    /// <summary>A word with a dash names a parameter, and the binder decides whether it takes the next word; any other is a value.</summary>
    public static string Quote(string word)
    {
        var parts = Parameter().Match(word);
        if (!parts.Success)
        {
            return Literal(word);
        }

        var value = parts.Groups["value"].Value;
        return parts.Groups["name"].Value + (value.Length > 0 ? ValueOf(value) : "");
    }

    /// <summary>Text as it is: no variable in it is expanded.</summary>
    public static string Literal(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    // -Switch:$false is the one way to say no to a switch.
    private static string ValueOf(string value) =>
        value.ToUpperInvariant() is "$TRUE" or "$FALSE" ? value : Literal(value);

    [GeneratedRegex(@"\A(?<name>-[\p{L}_]\w*(:|\z))(?<value>.*)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
