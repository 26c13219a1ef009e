using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes a user's sign-in name from the beginning of it or of its display name, once the customer is given.</summary>
public sealed class UserCompleter : PartnerCompleter
{
    private const int Most = 20;

    private protected override async Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, IDictionary given, CancellationToken cancellationToken)
    {
        var found = new FirstFew();
        if (!LanguagePrimitives.TryConvertTo<CustomerReference>(given["CustomerId"], out var reference) || reference?.CustomerId is not { } customer)
        {
            return found.Results;
        }

        try
        {
            await new UserReading(session).ListAsync(customer, new UserSearch { Name = TextPattern.Beginning(word) }, found, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Enough were found, or the second is over: what there is serves.
        }

        return found.Results;
    }

    private protected override Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CompletionResult>>([]);

    private sealed class FirstFew : IResultSink<PartnerCustomerUser>
    {
        public List<CompletionResult> Results { get; } = [];

        public void Write(PartnerCustomerUser item)
        {
            Results.Add(CompletionWord.Offer(item.UserPrincipalName, item.DisplayName is { Length: > 0 } name ? name : item.UserPrincipalName, item.ToString()));
            if (Results.Count == Most)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
