using System;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>Changes that return something that is never shown again, such as a password: a later failure must not lose it.</summary>
internal static class OnceOnly
{
    /// <summary>Carries out a change.</summary>
    /// <param name="carryOut">Carries it out with the ledger.</param>
    /// <param name="isAnswered">Whether the service answered that it is done.</param>
    /// <returns>Why the ledger could not take that it is done, where it keeps the change as in doubt; null if it could.</returns>
    public static async Task<string?> CarryOutAsync(Func<Task> carryOut, Func<bool> isAnswered)
    {
        try
        {
            await carryOut().ConfigureAwait(false);
            return null;
        }
        catch (LedgerException error) when (isAnswered())
        {
            return error.Message;
        }
    }
}
