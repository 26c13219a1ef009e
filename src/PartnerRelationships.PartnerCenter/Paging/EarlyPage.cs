using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>A page that was asked for before all of the one before it was read. What that one says when it is read counts.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="asked">The page.</param>
internal sealed class EarlyPage(ServiceRequest request, Task<ServiceAnswer?> asked)
{
    /// <summary>Whether it is the page that another request asks for.</summary>
    public bool Is(ServiceRequest? next) => next is not null && (next.Path, next.ContinuationToken) == (request.Path, request.ContinuationToken);

#pragma warning disable VSTHRD003 // The list that reads it asked for it itself, and nothing here needs a certain thread.
    /// <summary>The page.</summary>
    public Task<ServiceAnswer?> ReadAsync() => asked;

    /// <summary>Waits for its end; nobody reads it.</summary>
    public async Task DropAsync()
    {
        await Task.WhenAny(asked).ConfigureAwait(false);
        if (asked.Status == TaskStatus.RanToCompletion)
        {
            (await asked.ConfigureAwait(false))?.Dispose();
        }
    }
#pragma warning restore VSTHRD003
}
