namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>One declaration of a style.</summary>
/// <param name="Property">What it sets, in lower case.</param>
/// <param name="Value">To what, in lower case, with one space between its parts and none beside commas and brackets.</param>
/// <param name="IsImportant">Whether it goes before those that do not say so.</param>
internal readonly record struct Declaration(string Property, string Value, bool IsImportant = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Property}:{Value}";
}
