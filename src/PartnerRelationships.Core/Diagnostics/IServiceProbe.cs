using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Invitations.Links;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Asks a service questions that change nothing, once each, to find out how a connection fares.</summary>
public interface IServiceProbe
{
    /// <summary>Reads what the present token says of itself; the token stays where it is.</summary>
    /// <exception cref="AuthenticationFailedException">There is no token to be had.</exception>
    /// <exception cref="UnreachableException">The authority could not be reached.</exception>
    Task<TokenReport> ReadTokenAsync(CancellationToken cancellationToken);

    /// <summary>Asks a question. A failure is an answer too: it is in <see cref="ProbeAnswer.Error"/>.</summary>
    Task<ProbeAnswer> AskAsync(ProbeQuestion question, CancellationToken cancellationToken);
}

/// <summary>What a probe asks; reading requests all of them.</summary>
public enum ProbeQuestion
{
    /// <summary>The partner's own profile (contract §5.16).</summary>
    Profile,

    /// <summary>One customer of the list (contract §5.1).</summary>
    Customers,

    /// <summary>The providers, which a reseller has (contract §5.10).</summary>
    Providers,

    /// <summary>The resellers, which a provider has (contract §5.10).</summary>
    Resellers,

    /// <summary>The invitation link (contract §5.3).</summary>
    InvitationLink,
}

/// <summary>What came of a question.</summary>
public sealed record ProbeAnswer
{
    /// <summary>From the question to the end of the answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The service's own time; null when it did not say.</summary>
    public DateTimeOffset? ServiceTime { get; init; }

    /// <summary>Whether the service counts the token as made with multi-factor authentication (contract §2.3); null when it did not say.</summary>
    public bool? IsMfaCompliant { get; init; }

    /// <summary>How many items the list has on its first page; null for what is no list.</summary>
    public int? Items { get; init; }

    /// <summary>Why there is no answer, or a refusal; null when the question was answered.</summary>
    public PartnerRelationshipsException? Error { get; init; }

    /// <summary>Whether the service said anything at all.</summary>
    public bool WasReached => Error is null or { Fault: not null };
}

/// <summary>What is known of the present token, without the token.</summary>
/// <param name="Identity">What it says of itself.</param>
/// <param name="Renews">Whether another one comes by itself when it ends.</param>
/// <param name="FitsService">Whether it was made for this service; null when it does not say for whom.</param>
/// <param name="ExpectedAudience">For whom it should be made.</param>
public sealed record TokenReport(SignInIdentity Identity, bool Renews, bool? FitsService, string ExpectedAudience);
