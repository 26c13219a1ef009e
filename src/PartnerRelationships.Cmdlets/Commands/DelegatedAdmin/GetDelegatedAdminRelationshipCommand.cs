using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Lists delegated admin relationships (GDAP) as their pages arrive, or reads some by their ids.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.DelegatedAdminRelationship, DefaultParameterSetName = SearchSet), OutputType(typeof(DelegatedAdminRelationship))]
public sealed class GetDelegatedAdminRelationshipCommand : PartnerCmdlet
{
    private const string SearchSet = "Search";
    private const string OfCustomerSet = "OfCustomer";
    private const string ByIdSet = "ById";
    private const string Title = "Listing delegated admin relationships";
    private DelegatedAdminReading reading = null!;
    private Guid[]? roles;

    /// <summary>The relationship ids (two GUIDs joined by a hyphen). Invitations that include a request are accepted as well.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "DelegatedAdminRelationshipId"), ObjectId(nameof(RelationshipId)), ValidateNotNullOrEmpty]
    public string[] RelationshipId { get; set; } = [];

    /// <summary>The customers: tenant ids, or the objects themselves. The default is all customers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = OfCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(ExceptWith = nameof(RelationshipId)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The relationship's name; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfCustomerSet), Alias("DisplayName"), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The statuses, such as active. A single status is filtered by Microsoft Graph itself.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfCustomerSet), ArgumentCompleter(typeof(DelegatedAdminStatusCompleter)), ValidateNotNullOrEmpty]
    public string[] Status { get; set; } = [];

    /// <summary>Only active relationships that end within this number of days. Relationships that are extended automatically do not end, and are listed only with
    /// -AutoExtend.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfCustomerSet), ValidateRange(0, 3650)]
    public int? ExpiresWithin { get; set; }

    /// <summary>Only relationships that include one of these directory roles, by name or template id.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfCustomerSet), ArgumentCompleter(typeof(DirectoryRoleCompleter)), ValidateNotNullOrEmpty]
    public string[] Role { get; set; } = [];

    /// <summary>Only relationships that are extended automatically; with -AutoExtend:$false, only those that are not.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfCustomerSet)]
    public SwitchParameter AutoExtend { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        reading = new DelegatedAdminReading(Session);
        Required(Role, () => roles = [.. Role.Select(DirectoryRoles.Find)]);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in RelationshipId)
        {
            Guarded(id, () => Write(Await(token => reading.GetAsync(id, token))));
        }

        foreach (var customer in CustomerId)
        {
            Guarded(TargetOf(customer), () => List(Search() with { CustomerId = customer.Require() }));
        }

        if (ParameterSetName == SearchSet)
        {
            Guarded(Name, () => List(Search()));
        }
    }

    private void List(DelegatedAdminSearch search) => Stream<DelegatedAdminRelationship>((sink, token) => reading.ListAsync(search, sink, token), Write);

    private void Write(DelegatedAdminRelationship relationship)
    {
        Count(Title);
        WriteObject(relationship);
    }

    private DelegatedAdminSearch Search() => new()
    {
        Name = Name is null ? null : new TextPattern(Name, new WildcardPattern(Name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch),
        Statuses = Status,
        ExpiresWithin = ExpiresWithin is { } days ? TimeSpan.FromDays(days) : null,
        Roles = roles!,
        AutoExtend = MyInvocation.BoundParameters.ContainsKey(nameof(AutoExtend)) ? AutoExtend.IsPresent : null,
    };
}
