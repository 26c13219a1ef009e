using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes the name of an indirect reseller.</summary>
public sealed class ResellerCompleter : PartnerCompleter
{
    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken) =>
        (await session.Partners.ListResellersAsync(cancellationToken).ConfigureAwait(false))
            .Where(reseller => reseller.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(reseller => CompletionWord.Offer(reseller.Name, reseller.Name, $"{reseller.Location} {reseller.ResellerId}"))
            .ToArray();
}
