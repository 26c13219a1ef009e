using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Commands;

/// <summary>Changes users of customers: only what you give.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.PartnerCustomerUser, DefaultParameterSetName = ByUserSet, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUser))]
public sealed class SetPartnerCustomerUserCommand : RowCmdlet
{
    private const string ByIdSet = "ById";
    private const string ByUserSet = "ByUser";
    private UserDesk desk = null!;
    private ExportedRows exports = null!;

    /// <summary>The user, as Get-PartnerCustomerUser returns it. Only its ids are used; give the new values with the other parameters.</summary>
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

    /// <summary>The new sign-in name.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NewUserPrincipalName { get; set; }

    /// <summary>The name that other people see.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>The given name.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? FirstName { get; set; }

    /// <summary>The family name.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? LastName { get; set; }

    /// <summary>The two-letter code of the country that the user works in.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? UsageLocation { get; set; }

    /// <summary>The immutable id that ties the user to an account of the customer's on-premises directory.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? ImmutableId { get; set; }

    private protected override string Title => "Changing users";

    private protected override object Target => ParameterSetName == ByUserSet ? User.UserPrincipalName : UserId;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (desk, exports) = (new UserDesk(Session), new ExportedRows(this));
    }

    private protected override void Work()
    {
        var (customer, user) = ParameterSetName == ByUserSet ? (new CustomerReference(User.CustomerId), User.UserId.ToString()) : (CustomerId, UserId);
        exports.KeepIds(customer);
        var edit = Wanted();
        var before = Await(token => desk.Reading.GetAsync(customer.Require(), user, token));
        if (ShouldProcess($"{before}, customer {before.CustomerId}", $"Change the user's {UserDesk.Describe(edit)}"))
        {
            WriteObject(Await(token => desk.SetAsync(before, edit, token)));
        }
    }

    private UserEdit Wanted() => new()
    {
        UserPrincipalName = Cells.Said(NewUserPrincipalName),
        DisplayName = Cells.Said(DisplayName),
        FirstName = Cells.Said(FirstName),
        LastName = Cells.Said(LastName),
        UsageLocation = Cells.Said(UsageLocation),
        ImmutableId = Cells.Said(ImmutableId),
    };
}
