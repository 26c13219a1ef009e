using System;

namespace PartnerRelationships;

/// <summary>The refund for a subscription that is cancelled by a certain time.</summary>
/// <param name="Type">Full, Partial or anything newer, as named by the service; null if it does not say.</param>
/// <param name="ExpiresOn">Last moment; null if it does not say.</param>
public sealed record RefundOption(string? Type, DateTimeOffset? ExpiresOn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Type ?? "of a kind that the service does not name"}{(ExpiresOn is { } until ? $" until {ScreenTime.Moment(until)}" : "")}";
}

/// <summary>Seats that can be returned by a certain time.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="AllowedUntil">Last moment; null if the service does not say.</param>
public sealed record RefundableSeats(int Quantity, DateTimeOffset? AllowedUntil)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Quantity}{(AllowedUntil is { } until ? $" until {ScreenTime.Moment(until)}" : "")}";
}
