using System;

namespace PartnerRelationships;

/// <summary>A customer's acceptance of an agreement: confirmed by the partner, or signed by the customer.</summary>
public sealed record PartnerCustomerAgreement
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>Which agreement, such as MicrosoftCustomerAgreement.</summary>
    public string AgreementType { get; init; } = "";

    /// <summary>How it was accepted: confirmed by the partner, or signed by the customer.</summary>
    public AgreementAcceptance Acceptance { get; init; }

    /// <summary>The template that was accepted; null if the customer signed itself.</summary>
    public string? TemplateId { get; init; }

    /// <summary>When it was accepted; null if the service does not say.</summary>
    public DateTimeOffset? AgreedOn { get; init; }

    /// <summary>Given name of the person who accepted; null if the service does not say.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name of the person who accepted.</summary>
    public string? LastName { get; init; }

    /// <summary>The person's mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The person's phone number; null for none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Where the agreement's text is; null if the service does not say.</summary>
    public string? Link { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Acceptance == AgreementAcceptance.Direct ? $"{AgreementType}, signed by the customer" : $"{AgreementType}, accepted by {FirstName} {LastName}";
}
