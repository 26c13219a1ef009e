using System.Management.Automation;
using System.Security;
using PartnerRelationships.Core.Accounts.Users;

namespace PartnerRelationships.Commands;

/// <summary>Sets another password for users of customers, and writes each as a credential.</summary>
[Cmdlet(VerbsCommon.Reset, Nouns.PartnerCustomerUserPassword, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUserCredential))]
public sealed class ResetPartnerCustomerUserPasswordCommand : PartnerCmdlet
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

    /// <summary>The password; one is made when none is given.</summary>
    [Parameter]
    public SecureString? Password { get; set; }

    /// <summary>The password in a credential of the user.</summary>
    [Parameter]
    public PSCredential? Credential { get; set; }

    /// <summary>Lets the user keep the password: else another one is asked for at the next sign-in.</summary>
    [Parameter]
    public SwitchParameter KeepPassword { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (desk, rows) = (new UserDesk(Session), new PipelineRows(this, "Setting passwords", Session.Clock));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Guarded(UserId, Reset, rows.Next());
        rows.Done();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        rows.End();
        base.EndProcessing();
    }

    private void Reset()
    {
        var user = Await(token => desk.Reading.GetAsync(CustomerId.Require(), UserId, token));
        var password = GivenPassword.Of(Password, Credential, user.UserPrincipalName);
        if (ShouldProcess($"{user}, customer {user.CustomerId}", "Set another password"))
        {
            WriteObject(Await(token => desk.ResetPasswordAsync(user, password, !KeepPassword, token)));
        }
    }
}
