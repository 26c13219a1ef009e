using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Control;

/// <summary>What GET /emulator/faults answers and PUT takes. What is left out stays as it is; a limit of 0 is none.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EmulatorSettings
{
    public const string Members = "faults, seed, latencyMs, jitterMs, bom, rateLimitPerMinute, customerRateLimitPerMinute";

    public Dictionary<string, double>? Faults { get; init; }

    public int? Seed { get; init; }

    public int? LatencyMs { get; init; }

    public int? JitterMs { get; init; }

    public bool? Bom { get; init; }

    public int? RateLimitPerMinute { get; init; }

    public int? CustomerRateLimitPerMinute { get; init; }

    public static EmulatorSettings Of(FaultSettings faults, LimitSettings limits) => new()
    {
        Faults = faults.Rates.ToDictionary(pair => FaultKinds.NameOf(pair.Key), pair => pair.Value),
        Seed = faults.Seed,
        LatencyMs = faults.LatencyMs,
        JitterMs = faults.JitterMs,
        Bom = faults.Bom,
        RateLimitPerMinute = limits.PerMinute ?? 0,
        CustomerRateLimitPerMinute = limits.PerMinuteAndCustomer ?? 0,
    };

    /// <exception cref="UsageException">A value does not fit.</exception>
    public FaultSettings Change(FaultSettings old) => new()
    {
        Rates = Faults is null ? old.Rates : FaultRates.Of(Faults),
        Seed = Seed ?? old.Seed,
        LatencyMs = Natural(nameof(LatencyMs), LatencyMs) ?? old.LatencyMs,
        JitterMs = Natural(nameof(JitterMs), JitterMs) ?? old.JitterMs,
        Bom = Bom ?? old.Bom,
    };

    /// <exception cref="UsageException">A value does not fit.</exception>
    public LimitSettings Change(LimitSettings old) => old with
    {
        PerMinute = Limit(Natural(nameof(RateLimitPerMinute), RateLimitPerMinute), old.PerMinute),
        PerMinuteAndCustomer = Limit(Natural(nameof(CustomerRateLimitPerMinute), CustomerRateLimitPerMinute), old.PerMinuteAndCustomer),
    };

    private static int? Limit(int? wanted, int? old) => wanted switch
    {
        null => old,
        0 => null,
        _ => wanted,
    };

    private static int? Natural(string name, int? value) => value is null or >= 0 ? value : throw new UsageException($"{name} cannot be negative.");
}
