using System;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Accounts.Profiles;

/// <summary>A part of an account: read, or missing for a reason.</summary>
/// <param name="Value">What was read; null for nothing.</param>
/// <param name="Missing">Why nothing was; null if something was.</param>
internal sealed record AccountPart<T>(T? Value, CustomerPartMissing? Missing)
    where T : class;

/// <summary>Reads parts of an account.</summary>
internal static class AccountPart
{
    /// <summary>Reads one; a failure is kept in its place.</summary>
    /// <exception cref="AuthenticationFailedException">The sign-in ended: nothing else can be read either.</exception>
    public static async Task<AccountPart<T>> ReadAsync<T>(string name, Func<Task<T>> read)
        where T : class
    {
        try
        {
            return new AccountPart<T>(await read().ConfigureAwait(false), null);
        }
        catch (PartnerRelationshipsException error) when (error is not AuthenticationFailedException)
        {
            return new AccountPart<T>(null, new CustomerPartMissing { Part = name, ErrorId = error.ErrorId, Reason = error.Message, RecommendedAction = error.RecommendedAction });
        }
    }
}
