using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Commands;

/// <summary>Changes users of customers: what is given, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.PartnerCustomerUser, DefaultParameterSetName = ByUserSet, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUser))]
public sealed class SetPartnerCustomerUserCommand : RowCmdlet
{
    private const string ByIdSet = "ById";
    private const string ByUserSet = "ByUser";
    private UserDesk desk = null!;
    private ExportedRows exports = null!;

    /// <summary>The user, as Get-PartnerCustomerUser reads it. Of what it holds nothing is sent: only what is given beside it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByUserSet, ValueFromPipeline = true), Copy(typeof(PartnerCustomerUser)), ValidateNotNull]
    public PartnerCustomerUser User { get; set; } = null!;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The user: its object id, or the name that it signs in with.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName"), ArgumentCompleter(typeof(UserCompleter)), ValidateNotNullOrEmpty]
    public string UserId { get; set; } = "";

    /// <summary>Another name to sign in with.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? NewUserPrincipalName { get; set; }

    /// <summary>The name that people see.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>Given name.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? FirstName { get; set; }

    /// <summary>Family name.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? LastName { get; set; }

    /// <summary>Two-letter country that the user works in.</summary>
    [Parameter(ParameterSetName = ByUserSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? UsageLocation { get; set; }

    /// <summary>Ties the user to one of a directory on the customer's own premises.</summary>
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
