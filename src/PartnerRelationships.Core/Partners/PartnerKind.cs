using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Partners;

/// <summary>Of which kind a connection's partner is. The service has no word for it, but refuses each kind the other's list (contract §4.3, code
/// 1002): it is asked when somebody has to know, once for the connection. Safe to share between threads.</summary>
public sealed class PartnerKind : IDisposable
{
    // Lists that cannot be read now may be readable later; until then they are not requested again.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly IPartnerDirectory? partners;
    private readonly IClock? clock;
    private DateTimeOffset? askAgainOn;
    private volatile Finding? found;

    /// <summary>A kind that is known from the start.</summary>
    public PartnerKind(PartnerType type) => found = new Finding(type);

    /// <summary>A kind that the partner's lists tell.</summary>
    /// <param name="partners">Gives the lists.</param>
    /// <param name="clock">Time.</param>
    public PartnerKind(IPartnerDirectory partners, IClock clock) => (this.partners, this.clock) = (partners, clock);

    /// <summary>What is known without asking; null while nothing is, and where the service does not tell.</summary>
    public PartnerType? Known => found?.Type;

    /// <summary>What two lists show about the caller that got them, or did not; null for nothing.</summary>
    public static PartnerType? Of(PartnerList providers, PartnerList resellers) => (providers.IsGiven, resellers.IsGiven) switch
    {
        (true, false) => PartnerType.IndirectReseller,
        (false, true) => PartnerType.IndirectProvider,
        (false, false) => PartnerType.DirectBill,
        (true, true) when providers.Count > 0 && resellers.Count == 0 => PartnerType.IndirectReseller,
        (true, true) when providers.Count == 0 && resellers.Count > 0 => PartnerType.IndirectProvider,
        _ => null,
    };

    /// <summary>Keeps what somebody learned who looked at the lists for reasons of their own.</summary>
    public void Note(PartnerType type)
    {
        if (Known is null)
        {
            found = new Finding(type);
        }
    }

    /// <summary>Determines it, if it is not known yet: at most two read requests for the whole connection.</summary>
    /// <returns>Null where the service does not tell, or cannot be asked now.</returns>
    /// <exception cref="AuthenticationFailedException">The sign-in ended.</exception>
    public async Task<PartnerType?> FindAsync(CancellationToken cancellationToken)
    {
        if (found is { } known)
        {
            return known.Type;
        }

        await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return found is { } meanwhile ? meanwhile.Type : askAgainOn > clock!.Now ? null : await AskAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            asking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => asking.Dispose();

    private async Task<PartnerType?> AskAsync(CancellationToken cancellationToken)
    {
        var providers = PartnerList.ReadAsync(() => partners!.ListProvidersAsync(cancellationToken));
        var resellers = PartnerList.ReadAsync(() => partners!.ListResellersAsync(cancellationToken));
        await Task.WhenAll(providers, resellers).ConfigureAwait(false);
        var (provided, resold) = (await providers.ConfigureAwait(false), await resellers.ConfigureAwait(false));
        var type = Of(provided, resold);
        if (type is not null || (provided.IsFinal && resold.IsFinal))
        {
            found = new Finding(type);
        }

        askAgainOn = clock!.Now + AskAgainAfter;
        return type;
    }

    private sealed record Finding(PartnerType? Type);
}
