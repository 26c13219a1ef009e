namespace PartnerRelationships;

/// <summary>One result of checking a connection.</summary>
public sealed class ConnectionFinding
{
    /// <summary>The check.</summary>
    public ConnectionCheck Check { get; init; }

    /// <summary>What was found.</summary>
    public ConnectionOutcome Outcome { get; init; }

    /// <summary>What was seen, or why nothing was seen; never a token.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The action to take; null if none is needed.</summary>
    public string? Action { get; init; }

    /// <summary>The id of the error behind it, as docs/ERRORS.md lists it; null when there is none.</summary>
    public string? ErrorId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Check} {Outcome}: {Detail}";
}

/// <summary>The checks of a connection, in their order.</summary>
public enum ConnectionCheck
{
    /// <summary>Whether the service answers, and how fast.</summary>
    ServiceReachable,

    /// <summary>How far this machine's clock is from the service's.</summary>
    ClockSkew,

    /// <summary>Whether the service accepts the token.</summary>
    TokenAccepted,

    /// <summary>Whether the token was made for this service.</summary>
    TokenAudience,

    /// <summary>When the token expires, and whether it is renewed.</summary>
    TokenExpiry,

    /// <summary>Whether a user signed in, or only an application.</summary>
    SignInKind,

    /// <summary>Whether the sign-in was made with multi-factor authentication.</summary>
    Mfa,

    /// <summary>Whether the sign-in belongs to the partner's own tenant.</summary>
    PartnerTenant,

    /// <summary>The type of partner.</summary>
    PartnerType,

    /// <summary>The user's roles, as far as they can be known.</summary>
    Roles,

    /// <summary>Whether customers can be listed.</summary>
    ListCustomers,

    /// <summary>Whether indirect providers can be listed.</summary>
    SeeProviders,

    /// <summary>Whether customers can be invited.</summary>
    InviteCustomers,

    /// <summary>Whether customers can be created; known without trying, or not at all.</summary>
    CreateCustomers,

    /// <summary>Whether relationships can be ended; known without trying, or not at all.</summary>
    EndRelationships,
}

/// <summary>The result of a check.</summary>
public enum ConnectionOutcome
{
    /// <summary>It is as it should be.</summary>
    Passed,

    /// <summary>It works, but not for everything or not for long.</summary>
    Warning,

    /// <summary>It is wrong.</summary>
    Failed,

    /// <summary>It could not be determined; the detail says why.</summary>
    Unknown,

    /// <summary>The connection can do this.</summary>
    Allowed,

    /// <summary>The connection cannot do this.</summary>
    Refused,
}
