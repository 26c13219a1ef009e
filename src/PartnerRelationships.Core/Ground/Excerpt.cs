namespace PartnerRelationships.Core.Ground;

/// <summary>As much of somebody's text as an error should show.</summary>
internal static class Excerpt
{
    private const int Most = 200;

    /// <summary>Its beginning, on one line.</summary>
    public static string Of(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ').Trim();
        return line.Length <= Most ? line : $"{line.Substring(0, Most)}…";
    }
}
