using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Ground;

/// <summary>Commands of PowerShell as text.</summary>
internal static class CommandText
{
    // PowerShell takes each of them for a single quote.
    private static readonly Regex Quote = new("['\u2018\u2019\u201A\u201B]", RegexOptions.CultureInvariant);

    /// <summary>Whatever others named, in quotes that it cannot leave.</summary>
    public static string Quoted(string text) => $"'{Quote.Replace(text, "$0$0")}'";
}
