using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Roles;

namespace PartnerRelationships.Commands;

/// <summary>Lists the users who have the directory roles of customers' tenants.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerRoleMember), OutputType(typeof(PartnerCustomerRoleMember))]
public sealed class GetPartnerCustomerRoleMemberCommand : PartnerCmdlet
{
    private RoleReading? reading;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The roles, by name or id; by default all roles of the tenant.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true), Alias("RoleId", "RoleName"), ArgumentCompleter(typeof(TenantRoleCompleter)), ValidateNotNullOrEmpty]
    public string[] Role { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        reading ??= new RoleReading(Session);
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () =>
            {
                foreach (var role in Await(token => RolesAsync(reference, token)))
                {
                    WriteObject(Await(token => reading.MembersAsync(role, token)), enumerateCollection: true);
                }
            });
        }
    }

    private async Task<IReadOnlyList<PartnerCustomerRole>> RolesAsync(CustomerReference customer, CancellationToken token) => Role.Length == 0
        ? await reading!.ListAsync(customer.Require(), token).ConfigureAwait(false)
        : [.. await Task.WhenAll(Role.Select(role => reading!.FindAsync(customer.Require(), role, token))).ConfigureAwait(false)];
}
