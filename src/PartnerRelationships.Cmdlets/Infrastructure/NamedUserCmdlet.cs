using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Users;

namespace PartnerRelationships.Commands;

/// <summary>A command that changes users of customers who are named, or come from the pipeline by their ids.</summary>
public abstract class NamedUserCmdlet : RowCmdlet
{
    private UserDesk? desk;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The user, by object id or sign-in name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName"), ArgumentCompleter(typeof(UserCompleter)), ValidateNotNullOrEmpty]
    public string UserId { get; set; } = "";

    private protected sealed override object Target => UserId;

    /// <summary>Changes users.</summary>
    private protected UserDesk Desk => desk ??= new UserDesk(Session);

    /// <summary>The user of the present record, as it is now.</summary>
    private protected PartnerCustomerUser ReadUser() => Await(token => Desk.Reading.GetAsync(CustomerId.Require(), UserId, token));
}
