using System.Collections.Generic;
using System.Threading.Tasks;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>A customer's account on the wire.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="DelegatedAccess">Whether the customer granted delegated privileges, and not roles alone.</param>
internal sealed record Account(string Path, bool DelegatedAccess)
{
    public static async IAsyncEnumerable<Account> AllAsync(SandboxClient sandbox)
    {
        foreach (var row in await sandbox.ListAsync())
        {
            var path = $"v1/customers/{row["id"]}";
            yield return new Account(path, (bool)(await sandbox.GetAsync(path)).Body["allowDelegatedAccess"]!);
        }
    }
}
