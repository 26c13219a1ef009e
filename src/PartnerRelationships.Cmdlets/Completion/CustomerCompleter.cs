using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes a customer's tenant id from the beginning of its name.</summary>
public sealed class CustomerCompleter : PartnerCompleter
{
    private const int Most = 20;

    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken)
    {
        var found = new FirstFew();
        try
        {
            await session.Customers.FindAsync(new CustomerSearch { Name = new TextPattern(word + "*", _ => true) }, found, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Enough were found, or the second is over: what there is serves.
        }

        return found.Results;
    }

    private sealed class FirstFew : IResultSink<PartnerCustomer>
    {
        public List<CompletionResult> Results { get; } = [];

        public void Write(PartnerCustomer item)
        {
            Results.Add(Result(item.CustomerId.ToString(), item.Name, item.ToString()));
            if (Results.Count == Most)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
