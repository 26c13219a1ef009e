using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Roles;
using PartnerRelationships.Core.Accounts.Users;

namespace PartnerRelationships.Commands;

/// <summary>Lists the directory roles of customers' tenants, or the roles of one user. A role that was never used in the tenant is not listed.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerRole), OutputType(typeof(PartnerCustomerRole))]
public sealed class GetPartnerCustomerRoleCommand : PartnerCmdlet
{
    private RoleReading roles = null!;
    private UserReading users = null!;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The role's name; wildcards are allowed.</summary>
    [Parameter(Position = 1), ArgumentCompleter(typeof(TenantRoleCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string Name { get; set; } = "*";

    /// <summary>Only the roles of this user, by object id or sign-in name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("UserPrincipalName"), ArgumentCompleter(typeof(UserCompleter)), ValidateNotNullOrEmpty]
    public string? UserId { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (roles, users) = (new RoleReading(Session), new UserReading(Session));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var pattern = new WildcardPattern(Name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => WriteObject(Await(token => ReadAsync(reference, token)).Where(role => pattern.IsMatch(role.Name)), enumerateCollection: true));
        }
    }

    private async Task<IReadOnlyList<PartnerCustomerRole>> ReadAsync(CustomerReference customer, CancellationToken token) => UserId is null
        ? await roles.ListAsync(customer.Require(), token).ConfigureAwait(false)
        : await roles.OfUserAsync(await users.GetAsync(customer.Require(), UserId, token).ConfigureAwait(false), token).ConfigureAwait(false);
}
