using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A customer's company, as stored in its tenant.</summary>
public sealed record CustomerCompany
{
    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The address; null if it may not be read.</summary>
    public CustomerAddress? Address { get; init; }

    /// <summary>The contact's address; null if it may not be read.</summary>
    public string? Email { get; init; }

    /// <summary>Registration number of the organisation; null if the country has none, or it is not known.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Recipients of the service's technical mails; null if that was not read.</summary>
    public IReadOnlyList<string>? TechnicalMails { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => Address is { } address ? $"{Name}, {address}" : Name;
}
