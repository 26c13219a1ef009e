using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Partners;

/// <summary>The result of requesting one of the two lists of partners, as far as it shows the caller's partner type.</summary>
/// <param name="IsGiven">Whether the service gives it; false for the refusal of the wrong kind, null for anything else.</param>
/// <param name="Count">How many partners are in it.</param>
/// <param name="IsFinal">Whether asking again would be of no use.</param>
public readonly record struct PartnerList(bool? IsGiven, int? Count, bool IsFinal)
{
    /// <summary>A list, or why there is none.</summary>
    /// <param name="error">Why; null for a list.</param>
    /// <param name="count">How many partners are in it.</param>
    public static PartnerList Of(PartnerRelationshipsException? error, int? count) => error switch
    {
        null => new PartnerList(true, count, IsFinal: true),
        { ErrorId: "WrongPartnerType" } => new PartnerList(false, null, IsFinal: true),
        _ => new PartnerList(null, null, error is AccessDeniedException or NotFoundException),
    };

    internal static async Task<PartnerList> ReadAsync<T>(Func<Task<IReadOnlyList<T>>> read)
    {
        try
        {
            return Of(null, (await read().ConfigureAwait(false)).Count);
        }
        catch (PartnerRelationshipsException error) when (error is not AuthenticationFailedException)
        {
            return Of(error, null);
        }
    }
}
