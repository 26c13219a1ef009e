using System;
using System.Collections.Generic;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Options;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private enum OnOff
    {
        On,
        Off,
    }

    /// <exception cref="UsageException">A switch is not known or its value does not fit.</exception>
    public static EmulatorOptions Read(IReadOnlyList<string> arguments)
    {
        var switches = new Switches(arguments, "--allow-remote");
        var partnerType = switches.Choice<PartnerType>("--partner-type");
        var options = new EmulatorOptions
        {
            Addresses = Addresses(switches),
            Sandbox = Sandbox(switches, partnerType ?? default),
            PartnerType = partnerType,
            Token = switches.Text("--token"),
            Faults = Faults(switches),
            Limits = Limits(switches),
        };
        switches.RefuseUnknown();
        return options;
    }

    private static List<ListenAddress> Addresses(Switches switches)
    {
        var allowRemote = switches.Flag("--allow-remote");
        var urls = ListenAddress.Parse(switches.Text("--urls") ?? DefaultUrl, isHttp2: false, allowRemote);
        var http2 = switches.Text("--http2-urls") is { } given ? ListenAddress.Parse(given, isHttp2: true, allowRemote) : [];
        return [.. urls, .. http2];
    }

    private static SandboxOptions Sandbox(Switches switches, PartnerType partnerType) => new()
    {
        Path = switches.Text("--database"),
        SeedCustomers = switches.Number("--customers") ?? 200,
        Seed = switches.Number("--seed") ?? 1,
        PartnerType = partnerType,
        RemovalPolicy = switches.Choice<ResellerRemoval>("--removal") == ResellerRemoval.Refused ? RemovalPolicy.ProvidersOnly : RemovalPolicy.ResellersMayRemove,
        RefusalForm = switches.Choice<RefusalForm>("--refusal-form") ?? RefusalForm.Words,
        RemovalDelay = TimeSpan.FromMilliseconds(switches.Number("--removal-delay-ms") ?? 0),
        SubscriptionDelay = TimeSpan.FromMilliseconds(switches.Number("--subscription-delay-ms") ?? 0),
        TransferDelay = TimeSpan.FromMilliseconds(switches.Number("--transfer-delay-ms") ?? 0),
        ActingAs = switches.Text("--acting-as"),
        ActivationDelay = TimeSpan.FromMilliseconds(switches.Number("--activation-delay-ms") ?? 0),
        KeptShare = switches.Share("--keep-relationship") ?? 0,
        InvitationLinks = switches.Choice<InvitationLinkHost>("--links") ?? InvitationLinkHost.Own,
    };

    private static FaultSettings Faults(Switches switches) => new()
    {
        Rates = FaultRates.Parse(switches.All("--fault")),
        Seed = switches.Number("--fault-seed") ?? 1,
        LatencyMs = switches.Number("--latency-ms") ?? 0,
        JitterMs = switches.Number("--jitter-ms") ?? 0,
        Bom = switches.Choice<OnOff>("--bom") != OnOff.Off,
    };

    private static LimitSettings Limits(Switches switches) => new()
    {
        PerMinute = switches.PerMinute("--rate-limit"),
        PerMinuteAndCustomer = switches.PerMinute("--customer-rate-limit"),
        WindowSeconds = switches.Number("--rate-window", least: 1),
        WindowKind = switches.Choice<WindowKind>("--rate-window-kind") ?? WindowKind.Fixed,
        RetryAfter = switches.Choice<RetryAfterForm>("--retry-after") ?? RetryAfterForm.Seconds,
    };
}
