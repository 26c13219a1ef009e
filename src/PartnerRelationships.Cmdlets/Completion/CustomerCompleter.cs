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
public class CustomerCompleter : PartnerCompleter
{
    private const int Most = 20;

    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken)
    {
        var found = new FirstFew(Written);
        try
        {
            await session.Customers.FindAsync(new CustomerSearch { Name = TextPattern.Beginning(word) }, found, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Enough were found, or the second is over: what there is serves.
        }

        return found.Results;
    }

    /// <summary>What names the customer as an argument.</summary>
    private protected virtual string Written(PartnerCustomer customer) => customer.CustomerId.ToString();

    private sealed class FirstFew(Func<PartnerCustomer, string> written) : IResultSink<PartnerCustomer>
    {
        public List<CompletionResult> Results { get; } = [];

        public void Write(PartnerCustomer item)
        {
            if (item.Name.Length > 0)
            {
                Results.Add(CompletionWord.Offer(written(item), item.Name, item.ToString()));
            }

            if (Results.Count == Most)
            {
                throw new OperationCanceledException();
            }
        }
    }
}

/// <summary>Completes a customer's name.</summary>
public class CustomerNameCompleter : CustomerCompleter
{
    private protected override string Written(PartnerCustomer customer) => customer.Name;
}

/// <summary>Completes a customer's name where wildcards are allowed: what it holds of them stands for itself.</summary>
public sealed class CustomerPatternCompleter : CustomerNameCompleter
{
    private protected override string Written(PartnerCustomer customer) => WildcardPattern.Escape(customer.Name);
}
