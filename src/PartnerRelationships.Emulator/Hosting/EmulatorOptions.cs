using System.Collections.Generic;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>What the command line asks for.</summary>
internal sealed record EmulatorOptions
{
    public required IReadOnlyList<ListenAddress> Addresses { get; init; }

    public required SandboxOptions Sandbox { get; init; }

    /// <summary>The type of partner that was asked for by name; null when the database decides.</summary>
    public PartnerType? PartnerType { get; init; }

    /// <summary>The only bearer token accepted; null for any.</summary>
    public string? Token { get; init; }

    public FaultSettings Faults { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();
}
