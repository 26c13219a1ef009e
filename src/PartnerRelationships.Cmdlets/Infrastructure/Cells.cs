namespace PartnerRelationships.Commands;

/// <summary>The cells of a table whose rows come through the pipeline.</summary>
internal static class Cells
{
    /// <summary>What a cell says, without blanks around it; null for an empty one, which says nothing: it is not an empty name, and asks for nothing to be forgotten.</summary>
    public static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
