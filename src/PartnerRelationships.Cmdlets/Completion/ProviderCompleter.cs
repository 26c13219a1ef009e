using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes the name of an indirect provider.</summary>
public sealed class ProviderCompleter : PartnerCompleter
{
    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken) =>
        (await session.Partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false))
            .Where(provider => provider.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(provider => CompletionWord.Offer(provider.Name, provider.Name, $"{provider.Location} {provider.ProviderId}"))
            .ToArray();
}
