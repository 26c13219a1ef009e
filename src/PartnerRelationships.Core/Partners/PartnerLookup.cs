using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Partners;

/// <summary>Turns what a person typed into the partner that is meant.</summary>
public static class PartnerLookup
{
    /// <summary>The provider that is meant.</summary>
    /// <exception cref="NotFoundException">The partner has none of that id or name.</exception>
    /// <exception cref="InvalidInputException">Several have that name.</exception>
    public static async Task<IndirectProvider> FindProviderAsync(
        this IPartnerDirectory partners, PartnerReference reference, CancellationToken cancellationToken) =>
        FindProvider(await partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false), reference);

    /// <summary>The one of these providers that is meant.</summary>
    /// <exception cref="NotFoundException">None of them has that id or name.</exception>
    /// <exception cref="InvalidInputException">Several have that name.</exception>
    public static IndirectProvider FindProvider(IReadOnlyList<IndirectProvider> providers, PartnerReference reference) =>
        Single(providers, reference, provider => reference.Means(provider.ProviderId, provider.Name), "Provider", "ProviderNotFound", "ProviderAmbiguous");

    /// <summary>The reseller that is meant.</summary>
    /// <exception cref="NotFoundException">The partner has none of that id or name.</exception>
    /// <exception cref="InvalidInputException">Several have that name.</exception>
    public static async Task<IndirectReseller> FindResellerAsync(
        this IPartnerDirectory partners, PartnerReference reference, CancellationToken cancellationToken)
    {
        var resellers = await partners.ListResellersAsync(cancellationToken).ConfigureAwait(false);
        return Single(resellers, reference, reseller => reference.Means(reseller.ResellerId, reseller.Name), "Reseller", "ResellerNotFound", "ResellerAmbiguous");
    }

    private static T Single<T>(
        IReadOnlyList<T> all, PartnerReference reference, Func<T, bool> isMeant, string kind, string notFoundId, string ambiguousId)
        where T : notnull
    {
        var meant = all.Where(isMeant).ToList();
        return meant.Count switch
        {
            1 => meant[0],
            0 => throw new NotFoundException(notFoundId, $"You have no indirect {Noun(kind)} '{reference}'.{ScreenText.HiddenIn(reference.Text)}")
            {
                RecommendedAction = $"Get-Indirect{kind} lists yours ({all.Count}).",
            },
            _ => throw new InvalidInputException(ambiguousId, $"{meant.Count} indirect {Noun(kind)}s are named '{reference}'.")
            {
                RecommendedAction = "Give its id instead of its name.",
            },
        };
    }

    private static string Noun(string kind) => kind == "Provider" ? "provider" : "reseller";
}
