using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A customer's company as its tenant knows it.</summary>
public sealed record CustomerCompany
{
    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>Where it is; null where it may not be read.</summary>
    public CustomerAddress? Address { get; init; }

    /// <summary>The contact's address; null where it may not be read.</summary>
    public string? Email { get; init; }

    /// <summary>Registration number of the organisation; null where the country has none, or it is not known.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Who gets the service's technical mails; null where that was not read.</summary>
    public IReadOnlyList<string>? TechnicalMails { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => Address is { } address ? $"{Name}, {address}" : Name;
}
