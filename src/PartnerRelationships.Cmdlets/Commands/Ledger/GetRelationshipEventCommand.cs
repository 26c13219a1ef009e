using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Lists what happened: the events of this partner's ledger, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipEvent, DefaultParameterSetName = AllSet), OutputType(typeof(RelationshipEvent))]
public sealed class GetRelationshipEventCommand : PartnerCmdlet
{
    private const string AllSet = "All";
    private const string ByCustomerSet = "ByCustomer";
    private const string ByInvitationSet = "ByInvitation";
    private const string ByInvitationIdSet = "ByInvitationId";

    /// <summary>Only events of these customers and of the invitations that they accepted.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(ExceptWith = nameof(InvitationId)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    // An open one has no customer yet, so its id alone would not tell the binder what is meant.
    /// <summary>The invitations, from Get-ResellerInvitation.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByInvitationSet, ValueFromPipeline = true), Copy(typeof(ResellerInvitation)), ValidateNotNull]
    public ResellerInvitation[] Invitation { get; set; } = [];

    /// <summary>The ids of the invitations.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByInvitationIdSet), ArgumentCompleter(typeof(InvitationCompleter))]
    public Guid[] InvitationId { get; set; } = [];

    /// <summary>Only events of these kinds, such as InvitationDrafted.</summary>
    [Parameter, ArgumentCompleter(typeof(EventKindCompleter)), ValidateNotNullOrEmpty]
    public string[] Kind { get; set; } = [];

    /// <summary>Only events from this time on.</summary>
    [Parameter]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only changes of customers' accounts whose result is unknown. Run the command that made the change again: it checks with the service.</summary>
    [Parameter]
    public SwitchParameter InDoubt { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var filter = new EventFilter { Kinds = Kind, Since = Since, IsInDoubt = InDoubt };
        if (ParameterSetName == AllSet)
        {
            List(null, () => filter);
        }

        foreach (var reference in CustomerId)
        {
            List(TargetOf(reference), () => filter with { CustomerId = reference.Require() });
        }

        foreach (var id in InvitationId.Concat(Invitation.Select(invitation => invitation.InvitationId)))
        {
            List(id, () => filter with { InvitationId = id });
        }
    }

    private void List(object? target, Func<EventFilter> filter) => Guarded(target, () =>
    {
        var (events, partner, wanted) = (Session.Events, Session.Profile.TenantId, filter());
        Stream<RelationshipEvent>((sink, token) => events.ListAsync(partner, wanted, sink, token));
    });
}
