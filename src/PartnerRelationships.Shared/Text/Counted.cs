namespace PartnerRelationships;

/// <summary>Numbers of things in words.</summary>
public static class Counted
{
    /// <summary>So many, such as "1 customer" and "2 customers".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The thing.</param>
    /// <param name="many">Several of it; by default with an s.</param>
    public static string Of(long count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
