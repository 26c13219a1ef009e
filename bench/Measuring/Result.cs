namespace PartnerRelationships.Bench.Measuring;

/// <summary>A figure that was measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The ratio.</param>
/// <param name="Bound">What it must not exceed.</param>
/// <param name="Detail">What it was made of.</param>
internal sealed record Result(string Name, double Value, double Bound, string Detail)
{
    public bool Holds => Value <= Bound;
}
