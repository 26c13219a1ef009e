using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Users;

namespace PartnerRelationships.Commands;

/// <summary>A command on what customers' users have: each is given by itself, as it comes from the pipeline, or named.</summary>
public abstract class UserCmdlet : PartnerCmdlet
{
    private protected const string ByIdSet = "ById";
    private protected const string ByUserSet = "ByUser";
    private UserReading? reading;

    /// <summary>The user, as Get-PartnerCustomerUser returns it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByUserSet, ValueFromPipeline = true), Copy(typeof(PartnerCustomerUser)), ValidateNotNull]
    public PartnerCustomerUser User { get; set; } = null!;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The user, by object id or sign-in name.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName"), ArgumentCompleter(typeof(UserCompleter)), ValidateNotNullOrEmpty]
    public string UserId { get; set; } = "";

    /// <summary>What an error about the user points at.</summary>
    private protected string Target => ParameterSetName == ByUserSet ? User.UserPrincipalName : UserId;

    /// <summary>How the user of this record is found, also later and on another thread.</summary>
    private protected Func<CancellationToken, Task<PartnerCustomerUser>> Finder()
    {
        reading ??= new UserReading(Session);
        var (known, users) = (User, reading);
        if (ParameterSetName == ByUserSet)
        {
            return token => IsRead(known) ? Task.FromResult(known) : users.GetAsync(known.CustomerId, known.UserId == Guid.Empty ? known.UserPrincipalName : known.UserId.ToString(), token);
        }

        var (customer, user) = (CustomerId.Require(), UserId.Trim());
        return token => users.GetAsync(customer, user, token);
    }

    // PowerShell makes a user of a table's row too: that has no state, and says no more than who is meant.
    private static bool IsRead(PartnerCustomerUser user) => user.State.Length > 0;
}
