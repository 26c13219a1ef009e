namespace PartnerRelationships.Bench.Measuring;

/// <summary>A figure that was measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The ratio.</param>
/// <param name="Bound">What it must not exceed, or must reach.</param>
/// <param name="Detail">What it was made of.</param>
internal sealed record Result(string Name, double Value, double Bound, string Detail)
{
    /// <summary>Whether more is better, and the bound is the least.</summary>
    public bool IsShare { get; init; }

    public string Sign => IsShare ? ">=" : "<=";

    public bool Holds => IsShare ? Value >= Bound : Value <= Bound;
}
