using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes the names of events from the service's list of them.</summary>
public sealed class WebhookEventCompleter : PartnerCompleter
{
    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken) =>
        [.. (await session.Webhooks.ListEventsAsync(cancellationToken).ConfigureAwait(false))
            .Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(name => CompletionWord.Offer(name, name, name))];
}
