namespace PartnerRelationships;

/// <summary>One thing that was found out about a connection.</summary>
public sealed class ConnectionFinding
{
    /// <summary>What was looked at.</summary>
    public ConnectionCheck Check { get; init; }

    /// <summary>What was found.</summary>
    public ConnectionOutcome Outcome { get; init; }

    /// <summary>What was seen, or why nothing was; never a token.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The one thing to do about it; null where nothing has to be done.</summary>
    public string? Action { get; init; }

    /// <summary>The id of the error behind it, as docs/ERRORS.md lists it; null when there is none.</summary>
    public string? ErrorId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Check} {Outcome}: {Detail}";
}
