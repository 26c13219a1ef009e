using System.Management.Automation;
using System.Security;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Commands;

/// <summary>Makes users of customers; each comes with the credential that it signs in with first.</summary>
[Cmdlet(VerbsCommon.New, Nouns.PartnerCustomerUser, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUserCredential))]
public sealed class NewPartnerCustomerUserCommand : RowCmdlet
{
    private UserDesk desk = null!;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The name that the user signs in with: a name, an @ and a domain of the customer.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string UserPrincipalName { get; set; } = "";

    /// <summary>The name that people see.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string DisplayName { get; set; } = "";

    /// <summary>Two-letter country that the user works in; no user gets a licence without.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string UsageLocation { get; set; } = "";

    /// <summary>Given name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? FirstName { get; set; }

    /// <summary>Family name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LastName { get; set; }

    /// <summary>Ties the user to one of a directory on the customer's own premises.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ImmutableId { get; set; }

    /// <summary>The first password; one is made when none is given.</summary>
    [Parameter]
    public SecureString? Password { get; set; }

    /// <summary>The first password in a credential of the user.</summary>
    [Parameter]
    public PSCredential? Credential { get; set; }

    /// <summary>Lets the user keep the password: else another one is asked for at the first sign-in.</summary>
    [Parameter]
    public SwitchParameter KeepPassword { get; set; }

    private protected override string Title => "Making users";

    private protected override object Target => UserPrincipalName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        desk = new UserDesk(Session);
    }

    private protected override void Work()
    {
        var customer = CustomerId.Require();
        var password = GivenPassword.Of(Password, Credential, UserPrincipalName);
        if (!ShouldProcess($"{DisplayName} ({UserPrincipalName}), customer {customer}", "Make the user"))
        {
            return;
        }

        var made = Await(token => desk.CreateAsync(customer, Wanted(), password, !KeepPassword, token));
        if (made.Password is null)
        {
            WriteWarning($"{made.User} was made by an earlier run that was broken off; its password is not known. Reset-PartnerCustomerUserPassword sets another one.");
        }

        if (made.IsConfirmed == false)
        {
            WriteWarning($"The service says that it made {made.User}, but does not show it yet. Get-PartnerCustomerUser {customer} {made.UserId} asks again.");
        }

        WarnOfLedger(made, made.LedgerProblem);

        WriteObject(made);
    }

    private UserEdit Wanted() => new()
    {
        UserPrincipalName = UserPrincipalName.Trim(),
        DisplayName = DisplayName,
        UsageLocation = UsageLocation.Trim(),
        FirstName = Cells.Said(FirstName),
        LastName = Cells.Said(LastName),
        ImmutableId = Cells.Said(ImmutableId),
    };
}
