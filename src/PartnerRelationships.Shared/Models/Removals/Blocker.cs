using System;

namespace PartnerRelationships;

/// <summary>One reason why a customer's relationship cannot be ended yet.</summary>
public sealed record Blocker
{
    /// <summary>The rule that is not met.</summary>
    public BlockerRule Rule { get; init; }

    /// <summary>What was found: the subscription, its status, its order.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who must act: the partner, its indirect provider, Microsoft support, or nobody (only waiting helps).</summary>
    public string WhoMustAct { get; init; } = "";

    /// <summary>What must be done.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>What happens at the end of the term if nobody acts; null if there is no term.</summary>
    public EndOfTerm? AtEndOfTerm { get; init; }

    /// <summary>Until when that can be done (the cancellation window, or before the term ends), or how long to wait (the end of the term); null if it can be done at
    /// any time, or if unknown.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The first time at which this no longer blocks, if everybody acts in time; null if unknown.</summary>
    public DateTimeOffset? ClearedFrom { get; init; }

    /// <summary>The subscription, order or entitlement concerned.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Its monthly cost according to the partner's own price list; null if that does not contain it. The service gives no prices.</summary>
    public decimal? MonthlyCost { get; init; }

    /// <summary>The currency of <see cref="MonthlyCost"/>, as the price list has it.</summary>
    public string? Currency { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {Evidence}";
}
