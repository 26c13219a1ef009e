using System;

namespace PartnerRelationships.Sandbox.Settings;

/// <summary>What a sandbox is made of, and how it behaves.</summary>
public sealed class SandboxOptions
{
    /// <summary>The file that keeps it; null for a sandbox that ends with its server.</summary>
    public string? Path { get; init; }

    /// <summary>How many customers a new sandbox has.</summary>
    public int SeedCustomers { get; init; } = 200;

    /// <summary>What the data of a new sandbox is drawn from: the same seed gives the same bytes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The type of partner a new sandbox belongs to; an existing file keeps its own.</summary>
    public PartnerType PartnerType { get; init; } = PartnerType.IndirectReseller;

    /// <summary>Which article on removals the service obeys.</summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.ResellersMayRemove;

    /// <summary>In which form an indirect reseller is refused.</summary>
    public RefusalForm RefusalForm { get; init; }

    /// <summary>How long an ended relationship is still shown, in lists and by itself.</summary>
    public TimeSpan RemovalDelay { get; init; }

    /// <summary>How long the operation that a change of a subscription is answered with is in progress (202 with a Location); zero for an answer at once (200).</summary>
    public TimeSpan SubscriptionDelay { get; init; }

    /// <summary>A partner of the other side to open the sandbox as, by its tenant id or its name: it sees and does what is its own. Null for the sandbox's own partner.</summary>
    public string? ActingAs { get; init; }

    /// <summary>How long a transfer that was accepted is in progress; zero for at once.</summary>
    public TimeSpan TransferDelay { get; init; }

    /// <summary>How long the approval of a delegated admin relationship takes to come into effect; it is approved and activating in the meantime. Zero for at once.</summary>
    public TimeSpan ActivationDelay { get; init; }

    /// <summary>The share of customers, from 0 to 1, whose removal is accepted and not carried out; which ones, their ids decide.</summary>
    public double KeptShare { get; init; }

    /// <summary>How long after an operation its record appears in the audit log.</summary>
    public TimeSpan AuditDelay { get; init; }

    /// <summary>Where its invitation links lead.</summary>
    public InvitationLinkHost InvitationLinks { get; init; } = InvitationLinkHost.Microsoft;
}

/// <summary>Who may act on a customer's commerce, and what becomes of delegated administration; Microsoft's articles disagree (contract §8).</summary>
public enum RemovalPolicy
{
    /// <summary>The article of 2020: an indirect reseller removes relationships itself, and delegated privileges stay as they were.</summary>
    ResellersMayRemove,

    /// <summary>The current article: an indirect reseller works through its provider, and delegated privileges go with the relationship.</summary>
    ProvidersOnly,
}

/// <summary>How the service refuses what the type of partner may not do; none of it is documented (contract §2.5, §4.3).</summary>
public enum RefusalForm
{
    /// <summary>403 with the words of Microsoft's article.</summary>
    Words,

    /// <summary>403 with code 600006, which names no provider.</summary>
    NotAllowed,

    /// <summary>403 without a body.</summary>
    Empty,

    /// <summary>400 with code 2000.</summary>
    BadParameter,
}

/// <summary>Where the invitation links lead that the service hands out.</summary>
public enum InvitationLinkHost
{
    /// <summary>To Microsoft 365 admin center, as the real ones do.</summary>
    Microsoft,

    /// <summary>To the host at which the service was asked, for one that shows the customer's side itself.</summary>
    Own,
}
