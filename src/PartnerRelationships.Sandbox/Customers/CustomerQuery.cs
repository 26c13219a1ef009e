namespace PartnerRelationships.Sandbox.Customers;

/// <summary>One page of the customer list: after which customer it starts, how many there may be.</summary>
internal sealed record CustomerQuery
{
    public const int MaxSize = 500;

    public int Size { get; init; } = MaxSize;

    public CustomerFilter? Filter { get; init; }

    /// <summary>The filtered column of the last customer seen; only where the list is in that column's order.</summary>
    public string AfterKey { get; init; } = "";

    /// <summary>The last customer seen; 0 at the start.</summary>
    public long AfterSeq { get; init; }
}

/// <summary>A filter that fits the customer list, its value ready for comparing.</summary>
internal sealed record CustomerFilter(string Field, string Operator, string Value)
{
    public const string Nobody = "NOBODY";
}
