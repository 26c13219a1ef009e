using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Users;

namespace PartnerRelationships.Commands;

/// <summary>Restores deleted users of customers.</summary>
[Cmdlet(VerbsData.Restore, Nouns.PartnerCustomerUser, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUser))]
public sealed class RestorePartnerCustomerUserCommand : PartnerCmdlet
{
    private UserDesk desk = null!;
    private PipelineRows rows = null!;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The user: its object id, or the name that it signs in with.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName"), ArgumentCompleter(typeof(UserCompleter)), ValidateNotNullOrEmpty]
    public string UserId { get; set; } = "";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (desk, rows) = (new UserDesk(Session), new PipelineRows(this, "Restoring users", Session.Clock));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Guarded(UserId, Restore, rows.Next());
        rows.Done();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        rows.End();
        base.EndProcessing();
    }

    private void Restore()
    {
        var before = Await(token => desk.Reading.GetAsync(CustomerId.Require(), UserId, token));
        if (ShouldProcess($"{before}, customer {before.CustomerId}", "Restore the user"))
        {
            WriteObject(Await(token => desk.RestoreAsync(before, token)));
        }
    }
}
