namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>What a judge can find.</summary>
internal enum Wrong
{
    /// <summary>Something was applied twice.</summary>
    Double,

    /// <summary>Something that was acknowledged is not there any more, or never ended.</summary>
    Loss,

    /// <summary>Something was changed that nobody planned.</summary>
    Stray,

    /// <summary>The ledger says something else than the service shows.</summary>
    Untrue,

    /// <summary>The ledger's chain does not verify.</summary>
    Broken,

    /// <summary>An error without one of the module's ids, or a process that ended badly by itself.</summary>
    Unexplained,
}

/// <summary>One thing that is wrong with a round.</summary>
/// <param name="Wrong">What kind of thing.</param>
/// <param name="What">What exactly.</param>
internal sealed record Verdict(Wrong Wrong, string What)
{
    public override string ToString() => $"{Wrong}: {What}";
}
