using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>What the ledger's disk is like.</summary>
internal enum Disk
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Full before anybody begins.</summary>
    Full,

    /// <summary>Full after a while.</summary>
    FillsUp,

    /// <summary>The ledger's file can only be read.</summary>
    ReadOnlyFile,

    /// <summary>The whole folder can only be read.</summary>
    ReadOnlyFolder,
}

/// <summary>All that is drawn for one episode of a round, in which somebody works.</summary>
internal sealed record Weather
{
    // Kinds that end a whole command, or cost much, are rarer.
    private static readonly (string Name, double Most)[] Kinds =
    [
        ("500", 0.1), ("503", 0.1), ("429", 0.1), ("reset", 0.1), ("hang", 0.02), ("truncate", 0.1), ("empty403", 0.05), ("expired-token", 0.03), ("page404", 0.05), ("bom", 0.5), ("pascal", 0.5),
        ("badlink", 0.3), ("unknown-enum", 0.2), ("busy", 0.03), ("busy-forever", 0.01), ("mfa", 0.005), ("html", 0.1), ("blank", 0.1), ("huge", 0.003), ("long-text", 0.005), ("unmoved", 0.2), ("token-only", 0.3), ("lost-page", 0.05),
    ];

    public static Weather Calm { get; } = new();

    public IReadOnlyDictionary<string, double> Faults { get; init; } = new Dictionary<string, double>();

    public int FaultSeed { get; init; } = 1;

    public int LatencyMs { get; init; }

    public int RatePerMinute { get; init; }

    /// <summary>How often the mail server breaks a connection off.</summary>
    public double MailBreaks { get; init; }

    public int Workers { get; init; } = 1;

    /// <summary>After how many customers, or deeds, somebody is killed, again and again; null for never.</summary>
    public int? KillAfter { get; init; }

    /// <summary>How often at the most.</summary>
    public int Kills { get; init; } = 3;

    /// <summary>Whether somebody begins again at once.</summary>
    public bool Restarts { get; init; } = true;

    /// <summary>How long after that.</summary>
    public TimeSpan KillLater { get; init; }

    /// <summary>How far the machine's clock is off when the episode begins.</summary>
    public TimeSpan Clock { get; init; }

    /// <summary>How far it is off after a while; null when it does not jump.</summary>
    public TimeSpan? Jump { get; init; }

    /// <summary>Whether the clock is ever wrong. A process that reads one that can be set is slower.</summary>
    public bool HasClock => Clock != TimeSpan.Zero || Jump is not null;

    public Disk Disk { get; init; }

    /// <summary>What the emulator is told of it.</summary>
    public string Settings => JsonSerializer.Serialize(new { faults = Faults, seed = FaultSeed, latencyMs = LatencyMs, rateLimitPerMinute = RatePerMinute });

    public static Weather Draw(Random random, bool hasDisk) => new()
    {
        Faults = Kinds.OrderBy(_ => random.Next()).Take(random.Next(10)).ToDictionary(kind => kind.Name, kind => Math.Round(kind.Most * (0.3 + (0.7 * random.NextDouble())), 4)),
        FaultSeed = random.Next(),
        LatencyMs = random.Next(40),
        RatePerMinute = random.Next(6) == 0 ? random.Next(600, 6000) : 0,
        MailBreaks = random.Next(2) * random.NextDouble() / 5,
        Workers = random.Next(1, 3),
        KillAfter = random.Next(10) < 7 ? random.Next(30) : null,
        KillLater = TimeSpan.FromMilliseconds(random.Next(500)),
        Clock = random.Next(2) == 0 ? Offset(random) : TimeSpan.Zero,
        Jump = random.Next(3) == 0 ? Offset(random) : null,
        Disk = (Disk)(random.Next(4) == 0 && hasDisk ? random.Next(1, 5) : 0),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Workers} worker(s), faults {Settings}, mail breaks {MailBreaks:0.00}, kill after {KillAfter?.ToString(CultureInfo.InvariantCulture) ?? "none"} + {KillLater.TotalMilliseconds} ms, clock {Clock}, jump {Jump?.ToString() ?? "none"}, disk {Disk}");

    // From seconds to days, backwards and forwards.
    private static TimeSpan Offset(Random random) => TimeSpan.FromSeconds((random.Next(2) == 0 ? -1 : 1) * Math.Round(Math.Exp(random.NextDouble() * Math.Log(2 * 86_400))));
}
