using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Users;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Lists the users of customers as their pages arrive, or reads single users by their ids or sign-in names.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerUser, DefaultParameterSetName = SearchSet), OutputType(typeof(PartnerCustomerUser))]
public sealed class GetPartnerCustomerUserCommand : PartnerCmdlet
{
    private const string SearchSet = "Search";
    private const string DeletedSet = "Deleted";
    private const string ByIdSet = "ById";
    private const string Inactive = "Inactive";
    private UserReading reading = null!;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The display name or the sign-in name; wildcards are allowed.</summary>
    [Parameter(Position = 1, ParameterSetName = SearchSet), Parameter(Position = 1, ParameterSetName = DeletedSet), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Only users in this state. Inactive users are deleted ones. By default the active users are listed.</summary>
    [Parameter(ParameterSetName = SearchSet), ValidateSet("Active", Inactive)]
    public string? State { get; set; }

    /// <summary>Lists the deleted users instead; they can be restored for 30 days.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeletedSet)]
    public SwitchParameter Deleted { get; set; }

    /// <summary>The users, by object id or sign-in name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName"), ArgumentCompleter(typeof(UserCompleter)), ValidateNotNullOrEmpty]
    public string[] UserId { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        reading = new UserReading(Session);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            if (ParameterSetName != ByIdSet)
            {
                Guarded(TargetOf(reference), () => List(reference));
                continue;
            }

            foreach (var user in UserId)
            {
                Guarded(user, () => WriteObject(Await(token => reading.GetAsync(reference.Require(), user, token))));
            }
        }
    }

    private void List(CustomerReference reference)
    {
        var search = new UserSearch { Name = Pattern(Name), Deleted = Deleted || State == Inactive, State = State };
        Stream<PartnerCustomerUser>((sink, token) => reading.ListAsync(reference.Require(), search, sink, token));
    }

    private static TextPattern? Pattern(string? text) =>
        text is null ? null : new TextPattern(text, new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch);
}
