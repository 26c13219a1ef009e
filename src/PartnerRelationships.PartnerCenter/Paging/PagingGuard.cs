using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Notices a service that sends readers in circles (contract §5.1).</summary>
internal sealed class PagingGuard
{
    private readonly HashSet<(string Path, string? Token)> seen = [];

    /// <summary>Lets a page pass, the first or a next one, that was not asked for before.</summary>
    /// <exception cref="MalformedAnswerException">It was (PagingStuck).</exception>
    public ServiceRequest? Accept(ServiceRequest? next) =>
        next is null || seen.Add((next.Path, next.ContinuationToken))
            ? next
            : throw new MalformedAnswerException("PagingStuck", $"The service's list {next.Operation} does not end: it returned the same page link twice.")
            {
                RecommendedAction = "The list is incomplete. Try again later.",
            };
}
