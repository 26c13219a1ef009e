using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>A declaration that counts for an element.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Place">Its place, for errors; null for the element itself.</param>
/// <param name="Weight">How much it weighs against others; of equals the later one counts.</param>
/// <param name="Conditions">When it counts, one bit for each condition; 0 for always.</param>
internal readonly record struct Applied(Declaration Declaration, string? Place, int Weight, int Conditions)
{
    /// <summary>What a program shows by itself.</summary>
    public const int OfPrograms = -2;

    /// <summary>What an attribute says.</summary>
    public const int OfAttributes = -1;

    private const int Inline = 1 << 28;
    private const int Important = 1 << 29;

    /// <summary>Whether it is about colours, and not about measures.</summary>
    public bool IsColor => Declaration.Property is "color" or "background" or "background-color";

    /// <summary>Whether it is about the height of lines and letters.</summary>
    public bool IsAboutLines => Declaration.Property is "line-height" or "font" or "font-size";

    /// <summary>How much a declaration of a style attribute weighs.</summary>
    public static int WeightOf(Declaration declaration) => Inline + (declaration.IsImportant ? Important : 0);

    /// <summary>How much a declaration of a rule weighs.</summary>
    public static int WeightOf(Declaration declaration, int selector) => selector + (declaration.IsImportant ? Important : 0);
}
