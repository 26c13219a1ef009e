namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>What the list says of a property.</summary>
/// <param name="Anywhere">The values that it may have anywhere.</param>
/// <param name="WhereShown">Those that it may have at what must be seen, in it and around it.</param>
internal sealed record StyleEntry(StyleValue Anywhere, StyleValue WhereShown)
{
    /// <summary>One whose values hide nothing.</summary>
    public StyleEntry(StyleValue anywhere)
        : this(anywhere, anywhere)
    {
    }
}
