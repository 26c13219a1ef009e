using System.Collections.Generic;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>One item of a bundle of evidence: fields of text, and parts that belong to it.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Fields">The fields, by names of small letters and underscores; what has no value may be missing.</param>
public sealed record EvidenceItem(string Kind, IReadOnlyDictionary<string, string?> Fields)
{
    /// <summary>What the bundle is of: first.</summary>
    public const string Bundle = "bundle";

    /// <summary>The plan; its parts are the approvals. In bundles of the older form its document is a field of it.</summary>
    public const string Plan = "plan";

    /// <summary>A piece of the plan's document, as it was when the run began.</summary>
    public const string Document = "document";

    /// <summary>An approval of the plan.</summary>
    public const string Approval = "approval";

    /// <summary>The run, and who answers for it.</summary>
    public const string Run = "run";

    /// <summary>A customer of the run; its parts are its steps, and what the service's log says.</summary>
    public const string Customer = "customer";

    /// <summary>A step of a customer.</summary>
    public const string Step = "step";

    /// <summary>What the service's log says of a customer.</summary>
    public const string Audit = "audit";

    /// <summary>An entry of the ledger about the run or its plan, with all its fields.</summary>
    public const string Entry = "entry";

    /// <summary>An entry of the ledger about something else: its number and hashes only.</summary>
    public const string Link = "link";

    /// <summary>How far the ledger had come, and how much there is in the bundle.</summary>
    public const string Head = "head";

    /// <summary>The hash of everything before it: last.</summary>
    public const string Seal = "seal";

    /// <summary>In the proof of one customer, first: which customer it is of.</summary>
    public const string Proof = "proof";

    /// <summary>In a proof, the signature over the seal's line.</summary>
    public const string Signature = "signature";

    /// <summary>In a proof, before each line of the bundle: its way to the bundle's hash.</summary>
    public const string Inclusion = "inclusion";

    /// <summary>What belongs to it.</summary>
    public IReadOnlyList<EvidenceItem> Parts { get; init; } = [];

    /// <summary>The line that the item is in a bundle's file; null in bundles of the older form, which is no list of lines.</summary>
    public string? Line { get; init; }

    /// <summary>A field's value; null when it has none.</summary>
    public string? this[string name] => Fields.TryGetValue(name, out var value) ? value : null;
}
