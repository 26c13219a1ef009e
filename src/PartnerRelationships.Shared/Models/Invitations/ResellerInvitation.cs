using System;

namespace PartnerRelationships;

/// <summary>An invitation to a reseller relationship: the personalised link, the draft, and its state.</summary>
/// <remarks>Partner Center has no such object; it is stored in the ledger.</remarks>
public sealed record ResellerInvitation
{
    /// <summary>Our id of the invitation.</summary>
    public Guid InvitationId { get; init; }

    /// <summary>The partner that invites.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The personalised link, which links the customer to the partner, and to the provider if one is named.</summary>
    public Uri Link { get; init; } = null!;

    /// <summary>The indirect provider in the invitation; null for the partner alone.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The indirect provider's name.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Who is invited.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The recipient's e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The customer's domain, which identifies it when it accepts.</summary>
    public string? Domain { get; init; }

    /// <summary>Culture of the draft, such as hu-HU.</summary>
    public string? Culture { get; init; }

    /// <summary>Where the prospect came from: own marketing, a referral, a provider.</summary>
    public string? Channel { get; init; }

    /// <summary>Subject of the draft.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Text of the draft; it always contains the link.</summary>
    public string Body { get; init; } = "";

    /// <summary>The same text as HTML; null for a text alone.</summary>
    public string? HtmlBody { get; init; }

    /// <summary>The request for delegated admin rights in the same mail; null for none.</summary>
    public string? DelegatedAdminRelationshipId { get; init; }

    /// <summary>The link with which the customer grants these rights; null for none.</summary>
    public Uri? DelegatedAdminLink { get; init; }

    /// <summary>The invitation's state.</summary>
    public InvitationState State { get; init; }

    /// <summary>When it was drafted.</summary>
    public DateTimeOffset CreatedOn { get; init; }

    /// <summary>When the draft was last edited; null when it never was.</summary>
    public DateTimeOffset? EditedOn { get; init; }

    /// <summary>When it was last written to a file; null when it never was.</summary>
    public DateTimeOffset? ExportedOn { get; init; }

    /// <summary>When the mail server first accepted it; null if not yet.</summary>
    public DateTimeOffset? SentOn { get; init; }

    /// <summary>What it was last sent through, such as Smtp or Graph; null when it never was.</summary>
    public string? SentVia { get; init; }

    /// <summary>The Message-Id of the last mail, which identifies bounces and mails in doubt; null if there was none.</summary>
    public string? MessageId { get; init; }

    /// <summary>When the last reminder was sent; null when none was.</summary>
    public DateTimeOffset? RemindedOn { get; init; }

    /// <summary>How many reminders were sent.</summary>
    public int Reminders { get; init; }

    /// <summary>When it came back; null when it did not.</summary>
    public DateTimeOffset? BouncedOn { get; init; }

    /// <summary>When it was withdrawn; null if it was not. The link itself stays valid.</summary>
    public DateTimeOffset? WithdrawnOn { get; init; }

    /// <summary>The last message of the mail server; null for none.</summary>
    public string? DeliveryNote { get; init; }

    /// <summary>When the customer accepted; null while it has not.</summary>
    public DateTimeOffset? AcceptedOn { get; init; }

    /// <summary>The customer's tenant: the one that accepted, or the intended one if it was known beforehand; null if unknown.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>By what the customer was recognised; null until it accepted.</summary>
    public InvitationMatch? MatchedBy { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CustomerName ?? Domain ?? Email ?? "anyone"} ({State}, {InvitationId})";
}
