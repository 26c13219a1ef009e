using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Users;

namespace PartnerRelationships.Commands;

/// <summary>Deletes users of customers; for 30 days they can be restored.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.PartnerCustomerUser, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerUser))]
public sealed class RemovePartnerCustomerUserCommand : PartnerCmdlet
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

    /// <summary>Writes the user as it is now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (desk, rows) = (new UserDesk(Session), new PipelineRows(this, "Deleting users", Session.Clock));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Guarded(UserId, Remove, rows.Next());
        rows.Done();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        rows.End();
        base.EndProcessing();
    }

    private void Remove()
    {
        var before = Await(token => desk.Reading.GetAsync(CustomerId.Require(), UserId, token));
        var act = $"Delete the user {before} of the customer {before.CustomerId}";
        if (!ShouldProcess($"{act}.", $"{act}?\nIt loses its licences at once, and can be restored for 30 days with its mails and files.", "Delete the user"))
        {
            return;
        }

        var after = Await(token => desk.RemoveAsync(before, token));
        if (PassThru)
        {
            WriteObject(after);
        }
    }
}
